//! What a change means for the vendor and the vendor's customers.

use std::fmt;

use serde::Serialize;

/// How much a change can hurt.
///
/// ```
/// use altinn_systemregister::difference::Weight;
/// assert!(Weight::Destructive > Weight::Harmless);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Weight {
    /// Nobody loses anything
    Harmless,
    /// Somebody has to know, or to do something
    Notable,
    /// Somebody loses something: it happens only where it is allowed by name
    Destructive,
}

impl Weight {
    /// `harmless`, `notable` or `destructive`.
    ///
    /// ```
    /// use altinn_systemregister::difference::Weight;
    /// assert_eq!(Weight::Notable.as_str(), "notable");
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Weight::Harmless => "harmless",
            Weight::Notable => "notable",
            Weight::Destructive => "destructive",
        }
    }
}

impl fmt::Display for Weight {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

macro_rules! effects {
    ($($name:ident = $slug:literal $weight:ident, $meaning:literal, $cure:literal;)+) => {
        /// What a change means. Destructive ones are allowed by these names.
        ///
        /// ```
        /// use altinn_systemregister::difference::{Effect, Weight};
        /// let effect = Effect::ClientIdRemoved;
        /// assert_eq!((effect.as_str(), effect.weight()), ("client-id-removed", Weight::Destructive));
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
        #[serde(rename_all = "kebab-case")]
        pub enum Effect {
            $(#[doc = $meaning]
            $name,)+
        }

        impl Effect {
            /// All of them.
            ///
            /// ```
            /// use altinn_systemregister::difference::Effect;
            /// assert!(Effect::ALL.contains(&Effect::MadeVisible));
            /// ```
            pub const ALL: &[Effect] = &[$(Effect::$name),+];

            /// Its name, for example `client-id-removed`.
            ///
            /// ```
            /// use altinn_systemregister::difference::Effect;
            /// assert_eq!(Effect::MadeVisible.as_str(), "made-visible");
            /// ```
            pub fn as_str(self) -> &'static str {
                match self { $(Effect::$name => $slug),+ }
            }

            /// How much it can hurt.
            ///
            /// ```
            /// use altinn_systemregister::difference::{Effect, Weight};
            /// assert_eq!(Effect::TextChanged.weight(), Weight::Harmless);
            /// ```
            pub fn weight(self) -> Weight {
                match self { $(Effect::$name => Weight::$weight),+ }
            }

            /// What it means, in plain words.
            ///
            /// ```
            /// use altinn_systemregister::difference::Effect;
            /// assert!(Effect::ClientIdRemoved.meaning().contains("MP-303"));
            /// ```
            pub fn meaning(self) -> &'static str {
                match self { $(Effect::$name => $meaning),+ }
            }

            /// What to do, before or after.
            ///
            /// ```
            /// use altinn_systemregister::difference::Effect;
            /// assert!(Effect::RightAdded.cure().contains("change request"));
            /// ```
            pub fn cure(self) -> &'static str {
                match self { $(Effect::$name => $cure),+ }
            }
        }
    };
}

effects! {
    Created = "created" Notable,
        "the system is new: its id can never be given to another one",
        "check the id before you apply";
    ClientIdRemoved = "client-id-removed" Destructive,
        "every customer who uses this client loses access: Maskinporten answers with MP-303 from then on",
        "move all customers to another client id first";
    ClientIdAdded = "client-id-added" Harmless,
        "this client can get tokens for the system's users",
        "use it once the change is applied";
    ClientIdRespelled = "client-id-respelled" Notable,
        "the client id is written in lower case, as Maskinporten has it; in the old spelling it never worked",
        "nothing, if the client is the same";
    RedirectUrlRemoved = "redirect-url-removed" Destructive,
        "requests that name this URL are refused, and customers who are about to approve one do not come back to it",
        "wait until no request with this URL is open";
    RedirectUrlAdded = "redirect-url-added" Harmless,
        "requests can name this URL",
        "use it once the change is applied";
    RightRemoved = "right-removed" Notable,
        "new system users do not get this right; those that exist keep it",
        "send a change request for each system user that should lose it";
    RightAdded = "right-added" Notable,
        "new system users can get this right; those that exist do not",
        "send a change request for each system user that needs it";
    AccessPackageRemoved = "access-package-removed" Notable,
        "new system users do not get this access package; those that exist keep it",
        "send a change request for each system user that should lose it";
    AccessPackageAdded = "access-package-added" Notable,
        "new system users can get this access package; those that exist do not",
        "send a change request for each system user that needs it";
    MadeVisible = "made-visible" Destructive,
        "everybody sees the system in Altinn's portal, and any customer can make a system user for it",
        "check texts, rights and access packages before you publish it";
    MadeHidden = "made-hidden" Notable,
        "the system is gone from Altinn's portal: customers come by your requests only",
        "see that your requests for system users work";
    TextChanged = "text-changed" Harmless,
        "customers see the new text",
        "nothing";
    MemberChanged = "member-changed" Notable,
        "this version of the library does not know the member, and passes it on as it is",
        "see the platform's documentation for what it means";
}

impl fmt::Display for Effect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::Effect;

    #[test]
    fn the_names_are_those_of_the_json() {
        for effect in Effect::ALL {
            assert_eq!(serde_json::to_value(effect).unwrap(), effect.as_str());
        }
    }
}
