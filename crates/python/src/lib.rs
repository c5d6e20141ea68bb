//! Python source → values: the evaluator that runs `env.py`, revision files and models.

pub mod syntax;
