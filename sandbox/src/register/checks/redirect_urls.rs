//! VLD-5: redirect URLs of a new system. A PUT is not checked.

use super::Findings;
use crate::answer::{Exception, Rule};
use crate::register::reading::List;
use crate::register::redirect_url::RedirectUrl;

/// One finding, however many are not absolute `https` URLs.
pub(crate) fn redirect_urls(urls: &List<RedirectUrl>, findings: &mut Findings) -> Result<(), Exception> {
    if urls.whole()?.iter().any(|url| !url.is_https) {
        findings.push(Rule::RedirectUrlFormat.into());
    }
    Ok(())
}
