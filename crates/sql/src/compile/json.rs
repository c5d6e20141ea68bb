//! Keys of JSON documents.

/// What stands between the brackets of `document[…]`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum JsonKey {
    /// A key of an object.
    Name(String),
    /// A position in an array.
    Index(i64),
    /// Several of them.
    Path(Vec<String>),
}

impl JsonKey {
    /// The key as SQLite's path, `$."name"[0]`.
    pub fn path(&self) -> String {
        match self {
            Self::Name(name) => format!("$.\"{name}\""),
            Self::Index(index) => format!("$[{index}]"),
            Self::Path(parts) => {
                let part = |part: &String| match part.parse::<i64>() {
                    Ok(index) => format!("[{index}]"),
                    Err(_) => format!(".\"{part}\""),
                };
                format!("${}", parts.iter().map(part).collect::<String>())
            }
        }
    }
}
