//! In which form a caller wants a plain string.

/// The `Accept` header, as far as it decides between plain text and JSON.
///
/// As the platform's framework has it: with `*/*` anywhere, or no header, the server chooses, and chooses plain text;
/// otherwise the preferred type that it can write wins.
#[derive(Debug, Default)]
pub(crate) struct Accept(pub(crate) String);

impl Accept {
    /// Whether a plain string is to be quoted as JSON.
    pub(crate) fn quotes_strings(&self) -> bool {
        let offers: Vec<_> = self.0.split(',').map(Offer::read).collect();
        if offers.iter().any(|offer| offer.media_type == "*/*") {
            return false;
        }
        let text = offers.iter().filter(|offer| offer.is_text()).map(|offer| offer.quality).max();
        let json = offers.iter().filter(|offer| offer.is_json()).map(|offer| offer.quality).max();
        match (text, json) {
            (Some(text), Some(json)) if text == json => {
                offers.iter().position(Offer::is_json) < offers.iter().position(Offer::is_text)
            }
            (text, json) => json > text,
        }
    }
}

struct Offer {
    media_type: String,
    /// In thousandths
    quality: u16,
}

impl Offer {
    fn read(text: &str) -> Self {
        let mut parts = text.split(';').map(str::trim);
        let media_type = parts.next().unwrap_or_default().to_ascii_lowercase();
        let quality = parts.find_map(|part| part.strip_prefix("q=")).and_then(thousandths).unwrap_or(1000);
        Offer { media_type, quality }
    }

    fn is_text(&self) -> bool {
        self.quality > 0 && matches!(self.media_type.as_str(), "text/plain" | "text/*")
    }

    fn is_json(&self) -> bool {
        self.quality > 0
            && (matches!(self.media_type.as_str(), "application/json" | "text/json" | "application/*")
                || self.media_type.ends_with("+json"))
    }
}

/// `1`, `0.8` or `0.805`, in thousandths.
fn thousandths(quality: &str) -> Option<u16> {
    let (whole, fraction) = quality.split_once('.').unwrap_or((quality, ""));
    let fraction: String = fraction.chars().chain("000".chars()).take(3).collect();
    let value = whole.parse::<u16>().ok()?.checked_mul(1000)?.checked_add(fraction.parse().ok()?)?;
    Some(value.min(1000))
}

#[cfg(test)]
mod tests {
    use super::Accept;

    #[test]
    fn strings_are_quoted_for_those_who_prefer_json() {
        let quoted = [
            "application/json",
            "application/json; charset=utf-8",
            "application/json, text/plain",
            "application/problem+json",
            "text/plain;q=0.5, application/json;q=0.8",
        ];
        let raw = [
            "",
            "*/*",
            "text/plain",
            "application/json, text/plain, */*",
            "text/plain, application/json",
            "application/json;q=0.1, text/plain",
            "application/json;q=0",
        ];
        for accept in quoted {
            assert!(Accept(accept.to_owned()).quotes_strings(), "{accept}");
        }
        for accept in raw {
            assert!(!Accept(accept.to_owned()).quotes_strings(), "{accept}");
        }
    }
}
