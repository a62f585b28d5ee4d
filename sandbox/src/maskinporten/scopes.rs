//! Whether the client may have the scopes that it asks for.

use super::Client;
use super::claims::Claims;
use super::client::Access;
use super::refusal::{ACCESS, DELEGATION, INTEGRATION, OWN_CONSUMER, Refusal, SCOPE};

pub(super) fn check(client: &Client, claims: &Claims) -> Result<(), Refusal> {
    let supplier = &client.org_number;
    if claims.consumer_org.as_ref() == Some(supplier) {
        return Err(OWN_CONSUMER.into());
    }
    for scope in &claims.scopes {
        let shown = scope.escape_debug();
        match client.access(scope) {
            Access::NotOnClient => return Err(SCOPE.saying(format!("{shown}"))),
            Access::NotForIntegration => return Err(INTEGRATION.saying(format!("{shown}"))),
            Access::Denied => return Err(ACCESS.saying(format!("{shown}, consumer {supplier}"))),
            Access::Granted => {}
        }
        if let Some(consumer) = claims.consumer_org.as_ref().filter(|consumer| !client.has_delegation(consumer, scope))
        {
            return Err(DELEGATION.saying(format!("{shown}, consumer {consumer}, supplier {supplier}")));
        }
    }
    Ok(())
}
