//! The three states of an optional argument.

/// An argument that may be absent, explicitly empty, or given.
///
/// Alembic writes `False` for "not given" so that `None` can mean "remove it" (`server_default=None` drops the
/// default, leaving it out keeps it).
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Setting<T> {
    /// Not given: leave things as they are.
    #[default]
    Unset,
    /// Given as `None`: remove.
    Null,
    /// Given.
    Value(T),
}

impl<T> Setting<T> {
    /// True when nothing was given.
    pub const fn is_unset(&self) -> bool {
        matches!(self, Self::Unset)
    }

    /// True when something was given, `None` included.
    pub const fn is_set(&self) -> bool {
        !self.is_unset()
    }

    /// The value, if there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Value(value) => Some(value),
            Self::Unset | Self::Null => None,
        }
    }

    /// A view that borrows the value.
    pub const fn as_ref(&self) -> Setting<&T> {
        match self {
            Self::Unset => Setting::Unset,
            Self::Null => Setting::Null,
            Self::Value(value) => Setting::Value(value),
        }
    }

    /// `None` when unset, `Some(None)` when null, `Some(Some(value))` otherwise.
    pub fn into_option(self) -> Option<Option<T>> {
        match self {
            Self::Unset => None,
            Self::Null => Some(None),
            Self::Value(value) => Some(Some(value)),
        }
    }

    /// Applies a function to the value.
    pub fn map<U>(self, function: impl FnOnce(T) -> U) -> Setting<U> {
        match self {
            Self::Unset => Setting::Unset,
            Self::Null => Setting::Null,
            Self::Value(value) => Setting::Value(function(value)),
        }
    }
}

impl<T> From<Option<T>> for Setting<T> {
    /// `None` becomes [`Setting::Null`].
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Self::Value)
    }
}
