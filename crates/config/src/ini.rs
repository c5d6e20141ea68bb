//! Ini files with the rules of Python's `configparser.ConfigParser`.

use indexmap::IndexMap;

use crate::ini_error::IniError;
use crate::interpolation::{self, Lookup};
use crate::text::{is_space, rstrip, strip};

/// The section whose options every other section has too.
const DEFAULT: &str = "DEFAULT";

type Options = IndexMap<String, String>;

/// The sections of an ini file, with values as they stand in the file (interpolation happens when one is read).
///
/// The rules are those of `configparser.ConfigParser()` in `CPython` 3.11, as documented in
/// <https://docs.python.org/3.11/library/configparser.html>: option names are lower-cased, `=` and `:` separate,
/// `#` and `;` begin a comment only as the first thing on a line, a line indented deeper than its option continues
/// the value (empty lines too), and `[DEFAULT]` is seen from every section.
#[derive(Debug, Clone, Default)]
pub struct Ini {
    defaults: Options,
    sections: IndexMap<String, Options>,
}

impl Ini {
    /// An empty file whose `[DEFAULT]` section has `defaults`.
    pub fn new(defaults: impl IntoIterator<Item = (String, String)>) -> Ini {
        Ini {
            defaults: defaults
                .into_iter()
                .map(|(name, value)| (name.to_lowercase(), value))
                .collect(),
            sections: IndexMap::new(),
        }
    }

    /// Reads a file's bytes on top of what is here.
    ///
    /// `source_name` is what Python's messages call the file, such as `PosixPath('alembic.ini')`. Fails for bytes that
    /// are no UTF-8 and for everything `ConfigParser.read` fails for.
    pub fn read(&mut self, bytes: &[u8], source_name: &str) -> Result<(), IniError> {
        let text = std::str::from_utf8(bytes).map_err(|error| decode_error(bytes, error))?;
        // Python opens the file in text mode, which makes every line end a "\n".
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        let mut reader = Reader::new(self, source_name);
        for line in text.split_inclusive('\n') {
            reader.line(line)?;
        }
        reader.finish()
    }

    /// The section names in the file's order, without `[DEFAULT]`.
    pub fn sections(&self) -> impl Iterator<Item = &str> {
        self.sections.keys().map(String::as_str)
    }

    /// Whether there is such a section; `[DEFAULT]` does not count.
    pub fn has_section(&self, section: &str) -> bool {
        self.sections.contains_key(section)
    }

    /// Adds an empty section unless it is there. `DEFAULT` cannot be added.
    pub fn add_section(&mut self, section: &str) -> Result<(), IniError> {
        if section == DEFAULT {
            return Err(IniError::InvalidSectionName {
                section: section.to_owned(),
            });
        }
        self.sections.entry(section.to_owned()).or_default();
        Ok(())
    }

    /// Whether the section or `[DEFAULT]` has the option. An absent section has none.
    pub fn has_option(&self, section: &str, option: &str) -> bool {
        let option = option.to_lowercase();
        if section.is_empty() || section == DEFAULT {
            return self.defaults.contains_key(&option);
        }
        self.sections
            .get(section)
            .is_some_and(|options| options.contains_key(&option) || self.defaults.contains_key(&option))
    }

    /// The option's interpolated value; `None` when the section or the option is not there.
    ///
    /// Fails when the value cannot be interpolated.
    pub fn get(&self, section: &str, option: &str) -> Result<Option<String>, IniError> {
        let Some(options) = self.options(section) else {
            return Ok(None);
        };
        let option = option.to_lowercase();
        let Some(raw) = options.get(&option).or_else(|| self.defaults.get(&option)) else {
            return Ok(None);
        };
        self.expand(section, options, &option, raw).map(Some)
    }

    /// All options of the section with `[DEFAULT]`'s before them, interpolated. Fails when the section is not there,
    /// and when any value cannot be interpolated.
    pub fn items(&self, section: &str) -> Result<IndexMap<String, String>, IniError> {
        let Some(options) = self.options(section) else {
            return Err(IniError::NoSection {
                section: section.to_owned(),
            });
        };
        let mut all = self.defaults.clone();
        all.extend(options.iter().map(|(name, value)| (name.clone(), value.clone())));
        all.iter()
            .map(|(name, raw)| Ok((name.clone(), self.expand(section, options, name, raw)?)))
            .collect()
    }

    /// Sets an option of an existing section (or of `DEFAULT`).
    ///
    /// Fails when the value holds a `%` that is neither `%%` nor `%(name)s`, and when there is no such section.
    pub fn set(&mut self, section: &str, option: &str, value: &str) -> Result<(), IniError> {
        interpolation::check(value)?;
        self.options_mut(section)?
            .insert(option.to_lowercase(), value.to_owned());
        Ok(())
    }

    /// Removes an option from a section (not from `[DEFAULT]` behind it); says whether it was there.
    ///
    /// Fails when there is no such section.
    pub fn remove_option(&mut self, section: &str, option: &str) -> Result<bool, IniError> {
        let option = option.to_lowercase();
        Ok(self.options_mut(section)?.shift_remove(&option).is_some())
    }

    fn options(&self, section: &str) -> Option<&Options> {
        if section == DEFAULT {
            Some(&self.defaults)
        } else {
            self.sections.get(section)
        }
    }

    fn options_mut(&mut self, section: &str) -> Result<&mut Options, IniError> {
        if section.is_empty() || section == DEFAULT {
            return Ok(&mut self.defaults);
        }
        self.sections.get_mut(section).ok_or_else(|| IniError::NoSection {
            section: section.to_owned(),
        })
    }

    fn expand(&self, section: &str, options: &Options, option: &str, raw: &str) -> Result<String, IniError> {
        if !raw.contains('%') {
            return Ok(raw.to_owned());
        }
        let get = |name: &str| {
            options
                .get(name)
                .or_else(|| self.defaults.get(name))
                .map(String::as_str)
        };
        interpolation::expand(
            &Lookup {
                section,
                option,
                raw,
                get: &get,
            },
            raw,
        )
    }
}

fn decode_error(bytes: &[u8], error: std::str::Utf8Error) -> IniError {
    let position = error.valid_up_to();
    let byte = bytes.get(position).copied().unwrap_or_default();
    let reason = match (error.error_len(), byte) {
        (None, _) => "unexpected end of data",
        (_, 0x80..=0xc1 | 0xf5..) => "invalid start byte",
        _ => "invalid continuation byte",
    };
    IniError::Decode {
        byte,
        position,
        reason,
    }
}

/// Reads one file line by line; option values are lists of lines until the end.
struct Reader<'a> {
    ini: &'a mut Ini,
    source_name: &'a str,
    number: usize,
    /// The section and the option that a continuation line belongs to.
    section: Option<String>,
    option: Option<String>,
    indent: usize,
    values: IndexMap<(String, String), Vec<String>>,
    headers: Vec<String>,
    bad_lines: Vec<(usize, String)>,
}

impl<'a> Reader<'a> {
    fn new(ini: &'a mut Ini, source_name: &'a str) -> Reader<'a> {
        Reader {
            ini,
            source_name,
            number: 0,
            section: None,
            option: None,
            indent: 0,
            values: IndexMap::new(),
            headers: Vec::new(),
            bad_lines: Vec::new(),
        }
    }

    fn line(&mut self, line: &str) -> Result<(), IniError> {
        self.number += 1;
        let value = strip(line);
        if value.starts_with(['#', ';']) {
            return Ok(());
        }
        if value.is_empty() {
            self.continue_value("");
            return Ok(());
        }
        let indent = line.chars().take_while(|&c| is_space(c)).count();
        if self.open_value().is_some() && indent > self.indent {
            self.continue_value(value);
            return Ok(());
        }
        self.indent = indent;
        if let Some(name) = header(value) {
            self.open_section(name)
        } else if let Some(section) = self.section.clone() {
            self.open_option(section, value, line)
        } else {
            Err(IniError::MissingSectionHeader {
                source_name: self.source_name.to_owned(),
                line: self.number,
                text: line.to_owned(),
            })
        }
    }

    fn open_value(&mut self) -> Option<&mut Vec<String>> {
        // An option with an empty name is an error already, and nothing can continue it.
        let option = self.option.clone().filter(|option| !option.is_empty())?;
        self.values.get_mut(&(self.section.clone()?, option))
    }

    fn continue_value(&mut self, value: &str) {
        if let Some(lines) = self.open_value() {
            lines.push(value.to_owned());
        }
    }

    fn open_section(&mut self, name: &str) -> Result<(), IniError> {
        if name != DEFAULT {
            if self.headers.iter().any(|seen| seen == name) {
                return Err(IniError::DuplicateSection {
                    section: name.to_owned(),
                    source_name: self.source_name.to_owned(),
                    line: self.number,
                });
            }
            self.headers.push(name.to_owned());
            self.ini.add_section(name)?;
        }
        self.section = Some(name.to_owned());
        self.option = None;
        Ok(())
    }

    fn open_option(&mut self, section: String, value: &str, line: &str) -> Result<(), IniError> {
        let Some(delimiter) = value.find(['=', ':']) else {
            self.bad_lines.push((self.number, line.to_owned()));
            return Ok(());
        };
        if delimiter == 0 {
            self.bad_lines.push((self.number, line.to_owned()));
        }
        let option = rstrip(&value[..delimiter]).to_lowercase();
        let key = (section, option.clone());
        if self.values.contains_key(&key) {
            return Err(IniError::DuplicateOption {
                section: key.0,
                option,
                source_name: self.source_name.to_owned(),
                line: self.number,
            });
        }
        let first = strip(&value[delimiter + 1..]).to_owned();
        self.values.insert(key, vec![first]);
        self.option = Some(option);
        Ok(())
    }

    fn finish(self) -> Result<(), IniError> {
        for ((section, option), lines) in self.values {
            let value = rstrip(&lines.join("\n")).to_owned();
            self.ini.options_mut(&section)?.insert(option, value);
        }
        if self.bad_lines.is_empty() {
            Ok(())
        } else {
            Err(IniError::Parsing {
                source_name: self.source_name.to_owned(),
                lines: self.bad_lines,
            })
        }
    }
}

/// The name in `[name]`: everything up to the last `]`, whatever follows it.
fn header(value: &str) -> Option<&str> {
    let inner = value.strip_prefix('[')?;
    let close = inner.rfind(']')?;
    (close > 0).then(|| &inner[..close])
}
