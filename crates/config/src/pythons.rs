//! The Python environments that belong to a project.

use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::error::ConfigError;
use crate::locations::absolute_path;

/// A Python that belongs to the project, if the file is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProjectPython {
    /// How it was found, for messages: `VIRTUAL_ENV`, `.venv`.
    pub named_by: String,
    /// The program.
    pub program: PathBuf,
    /// The folders of its installed packages.
    pub packages: Vec<PathBuf>,
}

impl Config {
    /// Where the project's Python may be, the best first: `python =` of the configuration, `VIRTUAL_ENV`, `.venv` and
    /// `venv` in the folder of the configuration file and in the working directory, `CONDA_PREFIX`. Only those that
    /// are there.
    ///
    /// `variable` reads the environment. Fails as [`Config::own_option`] does.
    pub fn pythons(
        &self,
        variable: impl Fn(&str) -> Option<String>,
    ) -> Result<Vec<ProjectPython>, ConfigError> {
        let mut found: Vec<ProjectPython> = Vec::new();
        let mut add = |python: Option<ProjectPython>| {
            if let Some(python) = python
                && !found.iter().any(|known| known.program == python.program)
            {
                found.push(python);
            }
        };
        if let Some(name) = self.own_option("python")? {
            add(named(&absolute_path(&self.folder(), Path::new(name.trim()))));
        }
        let prefix = |name: &str| variable(name).filter(|value| !value.is_empty());
        if let Some(value) = prefix("VIRTUAL_ENV") {
            add(in_prefix(
                "VIRTUAL_ENV",
                &absolute_path(self.cwd(), Path::new(&value)),
            ));
        }
        for folder in [self.folder(), self.cwd().to_owned()] {
            for name in [".venv", "venv"] {
                add(in_prefix(name, &folder.join(name)));
            }
        }
        if let Some(value) = prefix("CONDA_PREFIX") {
            add(in_prefix(
                "CONDA_PREFIX",
                &absolute_path(self.cwd(), Path::new(&value)),
            ));
        }
        Ok(found)
    }

    /// The folder of the configuration file that is there.
    fn folder(&self) -> PathBuf {
        let file = [&self.config_file_name, &self.toml_file_name]
            .into_iter()
            .flatten()
            .map(|name| absolute_path(self.cwd(), Path::new(name)))
            .find(|path| path.is_file());
        file.as_deref()
            .and_then(Path::parent)
            .unwrap_or_else(|| self.cwd())
            .to_owned()
    }
}

/// The Python of a virtual environment or another prefix.
fn in_prefix(named_by: &str, prefix: &Path) -> Option<ProjectPython> {
    let programs = ["bin/python", "bin/python3", "Scripts/python.exe", "python.exe"];
    let program = programs
        .iter()
        .map(|name| prefix.join(name))
        .find(|path| path.is_file())?;
    Some(ProjectPython {
        named_by: named_by.to_owned(),
        program,
        packages: packages(prefix),
    })
}

/// The Python that `python =` names: a program, or the folder of an environment.
fn named(path: &Path) -> Option<ProjectPython> {
    if path.is_dir() {
        return in_prefix("python =", path);
    }
    let prefix = path.parent().and_then(Path::parent);
    Some(ProjectPython {
        named_by: "python =".to_owned(),
        program: path.to_owned(),
        packages: prefix.map(packages).unwrap_or_default(),
    })
}

/// `lib/python3.12/site-packages`, or what it is called elsewhere.
fn packages(prefix: &Path) -> Vec<PathBuf> {
    let mut libraries: Vec<PathBuf> = vec![prefix.join("Lib")];
    if let Ok(entries) = std::fs::read_dir(prefix.join("lib")) {
        let versions = entries.filter_map(Result::ok).map(|entry| entry.path());
        let is_python = |path: &PathBuf| {
            path.file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with("python3"))
        };
        libraries.extend(versions.filter(is_python));
    }
    let mut folders: Vec<PathBuf> = libraries
        .iter()
        .flat_map(|library| [library.join("site-packages"), library.join("dist-packages")])
        .filter(|folder| folder.is_dir())
        .collect();
    folders.sort();
    folders
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::config::ConfigOptions;

    fn touch(path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "").unwrap();
    }

    fn found(folder: &Path, variables: &[(&str, &Path)]) -> Vec<(String, PathBuf)> {
        let config = Config::load(ConfigOptions {
            ini: Some("db/alembic.ini".to_owned()),
            ..ConfigOptions::new(folder)
        })
        .unwrap();
        let variable = |name: &str| {
            let found = variables.iter().find(|(known, _)| *known == name);
            found.map(|(_, path)| path.display().to_string())
        };
        let pythons = config.pythons(variable).unwrap();
        pythons
            .into_iter()
            .map(|python| (python.named_by, python.program))
            .collect()
    }

    #[test]
    fn what_the_configuration_names_comes_first() {
        let folder = std::env::temp_dir().join(format!("stillhead-pythons-{}", std::process::id()));
        touch(&folder.join("db/.venv/bin/python"));
        touch(&folder.join("venv/bin/python3"));
        touch(&folder.join("active/bin/python"));
        fs::write(folder.join("db/alembic.ini"), "[alembic]\n").unwrap();
        let active = folder.join("active");
        let beside = (".venv".to_owned(), folder.join("db/.venv/bin/python"));
        let here = ("venv".to_owned(), folder.join("venv/bin/python3"));
        assert_eq!(found(&folder, &[]), [beside.clone(), here.clone()]);
        let virtual_env = ("VIRTUAL_ENV".to_owned(), active.join("bin/python"));
        assert_eq!(
            found(&folder, &[("VIRTUAL_ENV", &active), ("CONDA_PREFIX", &active)]),
            [virtual_env.clone(), beside.clone(), here.clone()]
        );
        for text in [
            "[alembic]\npython = ../other/bin/python\n",
            "[stillhead]\npython = ../other/bin/python\n",
        ] {
            fs::write(folder.join("db/alembic.ini"), text).unwrap();
            let named = ("python =".to_owned(), folder.join("db/../other/bin/python"));
            assert_eq!(
                found(&folder, &[("VIRTUAL_ENV", &active)]),
                [named, virtual_env.clone(), beside.clone(), here.clone()]
            );
        }
        fs::remove_dir_all(&folder).unwrap();
    }
}
