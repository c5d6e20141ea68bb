//! Compares the ini reader and the options on top of it with what CPython and Alembic made of the same files
//! (`observe.py` beside this file writes `golden.json`).
#![allow(clippy::unwrap_used, clippy::panic)] // Helpers of tests fail as tests do.

use serde_json::{Value, json};
use stillhead_config::{Config, ConfigError, ConfigOptions, Warning, WarningCategory};

fn attempt<T: Into<Value>>(run: impl FnOnce(&mut Vec<Warning>) -> Result<T, ConfigError>) -> Value {
    let mut warnings = Vec::new();
    let value = match run(&mut warnings) {
        Ok(value) => value.into(),
        Err(error) => {
            json!({"error": error.to_string(), "class": error.python_class().rsplit('.').next()})
        }
    };
    if warnings.is_empty() {
        return json!({ "value": value });
    }
    let class = |warning: &Warning| match warning.category {
        WarningCategory::User => "UserWarning",
        WarningCategory::Deprecation => "DeprecationWarning",
    };
    let warnings: Vec<Value> = warnings
        .iter()
        .map(|warning| json!([class(warning), warning.message]))
        .collect();
    json!({"value": value, "warnings": warnings})
}

fn observe(text: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("alembic.ini");
    std::fs::write(&path, text).unwrap();
    let mut options = ConfigOptions::new(folder.path());
    options.ini = Some(path.display().to_string());
    let fresh = || Config::load(options.clone());
    let section = |config: Config| {
        let options = config.get_section("alembic")?;
        let options = options.unwrap_or_else(|| [("no".to_owned(), "section".to_owned())].into());
        Ok(options
            .into_iter()
            .map(|(name, value)| json!([name, value]))
            .collect::<Vec<_>>())
    };
    let result = json!({
        "text": text,
        "sections": attempt(|_| fresh().map(|config| config.ini().sections().map(str::to_owned).collect::<Vec<_>>())),
        "section": attempt(|_| fresh().and_then(section)),
        "a": attempt(|_| fresh()?.get_main_option("A")),
        "script_location": attempt(|_| fresh()?.get_alembic_string("script_location")),
        "version_locations": attempt(|warnings| fresh()?.version_locations(warnings)),
        "prepend_sys_path": attempt(|warnings| fresh()?.prepend_sys_path(warnings)),
        "sourceless": attempt(|_| fresh()?.get_alembic_boolean_option("sourceless")),
        "recursive": attempt(|_| fresh()?.get_alembic_boolean_option("recursive_version_locations")),
    });
    let folder = folder.path().display().to_string();
    serde_json::from_str(&result.to_string().replace(&folder, "FOLDER")).unwrap()
}

#[test]
fn files_are_read_as_by_cpython() {
    let golden = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden.json");
    let golden: Value = serde_json::from_str(&std::fs::read_to_string(golden).unwrap()).unwrap();
    for theirs in golden["files"].as_array().unwrap() {
        let ours = observe(theirs["text"].as_str().unwrap());
        for (key, theirs_value) in theirs.as_object().unwrap() {
            assert_eq!(&ours[key], theirs_value, "{key} of {}", theirs["text"]);
        }
    }
    for theirs in golden["sets"].as_array().unwrap() {
        let value = theirs["set"].as_str().unwrap();
        let mut config = Config::load(ConfigOptions::new("/")).unwrap();
        let ours = attempt(|_| {
            config.set_main_option("sqlalchemy.url", value)?;
            config.get_main_option("sqlalchemy.url")
        });
        assert_eq!(ours, theirs["result"], "{value}");
    }
}

#[test]
fn pyproject_is_read_where_the_ini_file_has_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let here = folder.path().display().to_string();
    std::fs::write(
        folder.path().join("pyproject.toml"),
        "[tool.alembic]\nscript_location = '%(here)s/m'\nfile_template = '%%(rev)s'\nversion_locations = ['%(here)s/v', 'w']\n\
         sourceless = 1\nrecursive_version_locations = true\ntruncate_slug_length = 20\ntimezone = 1.5\n",
    )
    .unwrap();
    std::fs::write(
        folder.path().join("alembic.ini"),
        "[alembic]\nfile_template = ini\n",
    )
    .unwrap();
    let mut options = ConfigOptions::new(folder.path());
    options.toml = Some("pyproject.toml".to_owned());
    let config = Config::load(options.clone()).unwrap();
    assert_eq!(config.script_location().unwrap(), format!("{here}/m"));
    assert_eq!(config.file_template().unwrap(), "%(rev)s");
    assert_eq!(config.truncate_slug_length().unwrap(), 20);
    let locations = config.version_locations(&mut Vec::new()).unwrap().unwrap();
    assert_eq!(locations, [format!("{here}/v"), "w".to_owned()]);
    assert!(
        config
            .get_alembic_boolean_option("recursive_version_locations")
            .unwrap()
    );
    assert_eq!(
        config
            .get_alembic_boolean_option("sourceless")
            .unwrap_err()
            .to_string(),
        "boolean value expected for TOML parameter 'sourceless'"
    );
    assert_eq!(
        config.timezone().unwrap_err().to_string(),
        "unsupported TOML value type for key: 'timezone'"
    );
    options.ini = Some("alembic.ini".to_owned());
    assert_eq!(Config::load(options).unwrap().file_template().unwrap(), "ini");
}
