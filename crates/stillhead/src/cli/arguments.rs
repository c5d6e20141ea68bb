//! What the command line accepts: Alembic's own commands and options, in Alembic's words.

use std::ffi::OsString;

use clap::{Args, Parser, Subcommand};

use crate::Failure;

/// Runs Alembic migrations without Python.
#[derive(Parser, Debug)]
#[command(
    infer_long_args = true,
    disable_version_flag = true,
    subcommand_required = false,
    max_term_width = 100,
    after_help = "Examples:\n  alembic upgrade head          bring the database up to date\n  alembic downgrade -1          take the last revision back\n  alembic upgrade head --sql    print the SQL instead of running it\n  alembic history -i            list the revisions and mark the current one"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    pub(super) global: Global,
    /// Show the program's version and exit
    #[arg(long)]
    pub(super) version: bool,
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

/// The options that stand before the command.
#[derive(Args, Debug, Clone)]
pub(super) struct Global {
    /// Configuration file (default: `$ALEMBIC_CONFIG`, or alembic.ini and pyproject.toml); may be given twice, once for
    /// each kind
    #[arg(short, long, value_name = "CONFIG")]
    pub(super) config: Vec<String>,
    /// Section of the .ini file to read
    #[arg(short, long, value_name = "NAME", default_value = "alembic")]
    pub(super) name: String,
    /// Argument for env.py, such as -x tenant=a; may be repeated
    #[arg(short, value_name = "X", allow_hyphen_values = true)]
    pub(super) x: Vec<String>,
    /// Accepted for compatibility: errors always show where they come from
    #[arg(long)]
    pub(super) raiseerr: bool,
    /// Do not print to standard output
    #[arg(short, long)]
    pub(super) quiet: bool,
    /// Whether the project's own Python and Alembic may run what Stillhead cannot evaluate: never, ask or auto
    /// (default: `$STILLHEAD_BRIDGE`, `bridge` in the configuration, auto on a terminal, else never)
    #[arg(long, value_name = "MODE", global = true)]
    pub(super) bridge: Option<crate::BridgeMode>,
}

#[derive(Subcommand, Debug)]
#[command(rename_all = "snake_case")]
pub(super) enum Command {
    /// Show current branch points
    Branches {
        /// Use more verbose output
        #[arg(short, long)]
        verbose: bool,
    },
    /// Display the current revision for a database
    Current {
        /// Fail unless all heads are applied to the database
        #[arg(short, long = "check-heads")]
        check_heads: bool,
        /// Use more verbose output
        #[arg(short, long)]
        verbose: bool,
    },
    /// Revert to a previous version
    #[command(
        after_help = "Examples:\n  alembic downgrade -1\n  alembic downgrade ae1027a6acf\n  alembic downgrade base\n  alembic downgrade ae1027a6acf:base --sql"
    )]
    Downgrade {
        /// Revision: an identifier, base, -N, or with --sql a range from:to
        #[arg(allow_negative_numbers = true)]
        revision: String,
        /// Print SQL instead of running it
        #[arg(long)]
        sql: bool,
        /// A word that env.py may read
        #[arg(long)]
        tag: Option<String>,
    },
    /// Create the alembic version table if it doesn't exist already
    EnsureVersion {
        /// Print SQL instead of running it
        #[arg(long)]
        sql: bool,
    },
    /// Show current available heads in the script directory
    Heads {
        /// Use more verbose output
        #[arg(short, long)]
        verbose: bool,
        /// Treat dependencies as down revisions
        #[arg(long = "resolve-dependencies")]
        resolve_dependencies: bool,
    },
    /// List the revisions, the latest first
    #[command(
        after_help = "Examples:\n  alembic history -r ae10:head\n  alembic history -r-3:current\n  alembic history -v -i"
    )]
    History {
        /// Range of revisions: [start]:[end]
        #[arg(short, long = "rev-range", value_name = "REV_RANGE")]
        rev_range: Option<String>,
        /// Use more verbose output
        #[arg(short, long)]
        verbose: bool,
        /// Mark the revisions that the database is at
        #[arg(short, long = "indicate-current")]
        indicate_current: bool,
    },
    /// Show the revision(s) denoted by the given symbol
    Show {
        /// An identifier, head, heads or current
        #[arg(allow_negative_numbers = true)]
        rev: String,
    },
    /// Set the version table to the given revision; don't run any migrations
    Stamp {
        /// One or more revisions, or heads for all heads
        #[arg(required = true, allow_negative_numbers = true)]
        revisions: Vec<String>,
        /// Print SQL instead of running it
        #[arg(long)]
        sql: bool,
        /// A word that env.py may read
        #[arg(long)]
        tag: Option<String>,
        /// Erase the version table before stamping
        #[arg(long)]
        purge: bool,
    },
    /// Upgrade to a later version
    #[command(
        after_help = "Examples:\n  alembic upgrade head\n  alembic upgrade +2\n  alembic upgrade ae1027a6acf\n  alembic upgrade head --sql > migration.sql\n  alembic upgrade ae10:head --sql"
    )]
    Upgrade {
        /// Revision: an identifier, head, heads, +N, or with --sql a range from:to
        #[arg(allow_negative_numbers = true)]
        revision: String,
        /// Print SQL instead of running it
        #[arg(long)]
        sql: bool,
        /// A word that env.py may read
        #[arg(long)]
        tag: Option<String>,
    },
    /// Look into what may go wrong with a project
    #[command(subcommand)]
    Doctor(Doctor),
    /// Print a completion script for a shell
    Completions {
        /// The shell
        shell: clap_complete::Shell,
    },
    #[command(external_subcommand)]
    Other(Vec<OsString>),
}

/// What `doctor` looks into.
#[derive(Subcommand, Debug)]
#[command(rename_all = "snake_case")]
pub(super) enum Doctor {
    /// List what the project imports, and evaluate env.py and every revision without a database
    #[command(
        long_about = "Evaluates env.py and every revision in both directions, as --sql would and without a database. Lists \
                      where each import comes from:\n\n  native         Stillhead's own: the standard library, Alembic, \
                      SQLAlchemy\n  known          a package that Stillhead stands in for\n  project        a file of the \
                      project\n  site-packages  an installed package of the project's virtual environment\n  unknown        \
                      nowhere; no error unless it decides something\n\nThe exit code is 0 if nothing that is unknown or \
                      refused decides something, otherwise 1.",
        after_help = "Examples:\n  stillhead doctor imports\n  stillhead -c db/alembic.ini -x tenant=a doctor imports\n  stillhead doctor imports --json | jq '.problems[]'"
    )]
    Imports {
        /// Print JSON
        #[arg(long)]
        json: bool,
    },
}

impl Command {
    /// Whether the command may run Python code, which wants a deep stack.
    pub(super) fn evaluates(&self) -> bool {
        !matches!(
            self,
            Command::Heads { .. }
                | Command::Branches { .. }
                | Command::Completions { .. }
                | Command::Other(_)
        )
    }
}

impl Command {
    /// The command and its arguments as Alembic takes them; nothing for those that Alembic does not have, or that
    /// evaluate nothing.
    pub(super) fn words(&self) -> Option<Vec<String>> {
        let mut words = Words::default();
        match self {
            Command::Upgrade { revision, sql, tag } => {
                words
                    .add("upgrade")
                    .flag("--sql", *sql)
                    .option("--tag", tag.as_deref())
                    .add(revision);
            }
            Command::Downgrade { revision, sql, tag } => {
                words
                    .add("downgrade")
                    .flag("--sql", *sql)
                    .option("--tag", tag.as_deref())
                    .add(revision);
            }
            Command::Stamp {
                revisions,
                sql,
                tag,
                purge,
            } => {
                words
                    .add("stamp")
                    .flag("--sql", *sql)
                    .option("--tag", tag.as_deref())
                    .flag("--purge", *purge);
                for revision in revisions {
                    words.add(revision);
                }
            }
            Command::Current { check_heads, verbose } => {
                words
                    .add("current")
                    .flag("--check-heads", *check_heads)
                    .flag("--verbose", *verbose);
            }
            Command::History {
                rev_range,
                verbose,
                indicate_current,
            } => {
                let range = rev_range.as_ref().map(|range| format!("--rev-range={range}"));
                words
                    .add("history")
                    .flag("--verbose", *verbose)
                    .flag("--indicate-current", *indicate_current);
                if let Some(range) = range {
                    words.add(&range);
                }
            }
            Command::Show { rev } => {
                words.add("show").add(rev);
            }
            Command::EnsureVersion { sql } => {
                words.add("ensure_version").flag("--sql", *sql);
            }
            Command::Branches { .. }
            | Command::Heads { .. }
            | Command::Doctor(_)
            | Command::Completions { .. }
            | Command::Other(_) => return None,
        }
        Some(words.0)
    }
}

#[derive(Default)]
struct Words(Vec<String>);

impl Words {
    fn add(&mut self, word: &str) -> &mut Words {
        self.0.push(word.to_owned());
        self
    }

    fn flag(&mut self, name: &str, on: bool) -> &mut Words {
        if on { self.add(name) } else { self }
    }

    fn option(&mut self, name: &str, value: Option<&str>) -> &mut Words {
        match value {
            Some(value) => self.add(name).add(value),
            None => self,
        }
    }
}

/// Commands of Alembic that this version does not have.
const NOT_YET: &[&str] = &["check", "edit", "init", "list_templates", "merge", "revision"];

/// The error of a command that is not here.
pub(super) fn not_here(words: &[OsString]) -> Failure {
    let name = words
        .first()
        .map(|word| word.to_string_lossy().into_owned())
        .unwrap_or_default();
    if NOT_YET.contains(&name.as_str()) {
        return Failure::Usage(format!(
            "this version of Stillhead does not have `{name}` yet; nothing was done. Alembic's own `{name}` can be used \
             on the same project"
        ));
    }
    Failure::Usage(format!("invalid choice: '{name}' (see --help)"))
}
