//! What an evaluation may take of the machine: nesting, memory. Where it would take more it ends with the exception
//! that CPython has for it, and never with the process.

use std::cell::Cell;
use std::fs;

use crate::error::{Error, Result};
use crate::interp::Interp;

/// The longest text, and the most bytes in one value.
const MAX_BYTES: usize = 1 << 30;
/// The most items in one container.
const MAX_ITEMS: usize = 1 << 26;
/// How deep statements and expressions may nest on the main stack, over all calls.
const NESTING: usize = 40_000;
/// The same on the stack of a generator.
const GENERATOR_NESTING: usize = 700;
/// How many steps of loops lie between two looks at the memory that is used.
const STEPS: u32 = 1 << 14;

/// How far an evaluation has gone.
pub(crate) struct Limits {
    nesting: Cell<usize>,
    room: Cell<usize>,
    steps: Cell<u32>,
    /// How many calls and rounds there were, if the world has little patience.
    taken: Cell<u64>,
    /// The bytes that the process may use; `None` until it is first asked.
    memory: Cell<Option<u64>>,
}

impl Limits {
    pub(crate) fn new(memory: Option<u64>) -> Limits {
        Limits {
            nesting: Cell::new(0),
            room: Cell::new(NESTING),
            steps: Cell::new(0),
            taken: Cell::new(0),
            memory: Cell::new(memory),
        }
    }

    /// Goes to another stack; gives back what [`Limits::leave_stack`] needs.
    pub(crate) fn enter_stack(&self) -> (usize, usize) {
        let (nesting, room) = (self.nesting.get(), self.room.get());
        self.room.set(room.min(nesting + GENERATOR_NESTING));
        (nesting, room)
    }

    /// Comes back to a stack.
    pub(crate) fn leave_stack(&self, (nesting, room): (usize, usize)) {
        self.nesting.set(nesting);
        self.room.set(room);
    }
}

impl Interp {
    /// Runs `body` one statement or expression deeper.
    pub(crate) fn nested<T>(&self, body: impl FnOnce() -> Result<T>) -> Result<T> {
        let limits = &self.limits;
        let depth = limits.nesting.get();
        if depth >= limits.room.get() {
            return Err(self.raise("RecursionError", "maximum recursion depth exceeded"));
        }
        limits.nesting.set(depth + 1);
        let result = body();
        limits.nesting.set(depth);
        result
    }

    /// `MemoryError` for a text or bytes of this length, if it is too long.
    pub(crate) fn check_bytes(&self, length: usize) -> Result<()> {
        let memory = self.world.memory.and_then(|most| usize::try_from(most).ok());
        self.check_length(length, memory.unwrap_or(MAX_BYTES).min(MAX_BYTES))
    }

    /// `MemoryError` for a container of this size, if it is too large.
    pub(crate) fn check_items(&self, length: usize) -> Result<()> {
        self.check_length(length, MAX_ITEMS)
    }

    fn check_length(&self, length: usize, most: usize) -> Result<()> {
        if length <= most {
            return Ok(());
        }
        Err(self.out_of_memory())
    }

    /// Counts a call or a round of a loop. Errors: the world's patience is over.
    pub(crate) fn tick(&self) -> Result<()> {
        let Some(patience) = self.world.patience else {
            return Ok(());
        };
        self.limits.taken.set(self.limits.taken.get() + 1);
        if self.limits.taken.get() > patience {
            return Err(Error::unsupported(format!(
                "this takes more than {patience} calls and rounds of loops"
            )));
        }
        Ok(())
    }

    /// One round of any loop: now and then it looks at how much memory the process has.
    pub(crate) fn step(&self) -> Result<()> {
        self.count_round()?;
        let steps = self.limits.steps.get().wrapping_add(1);
        self.limits.steps.set(steps);
        if steps.is_multiple_of(STEPS) {
            self.check_memory()
        } else {
            Ok(())
        }
    }

    fn check_memory(&self) -> Result<()> {
        let most = self.limits.memory.get().unwrap_or_else(|| {
            let most = available().unwrap_or(u64::MAX);
            self.limits.memory.set(Some(most));
            most
        });
        if most == u64::MAX || used().is_none_or(|used| used <= most) {
            return Ok(());
        }
        Err(self.out_of_memory())
    }

    fn out_of_memory(&self) -> Error {
        self.raise_class(&self.exception("MemoryError"), Vec::new())
    }
}

/// Four fifths of the memory that the machine or the container has; `None` where nobody says.
fn available() -> Option<u64> {
    let machine = kilobytes("/proc/meminfo", "MemTotal:")?;
    let container = [
        "/sys/fs/cgroup/memory.max",
        "/sys/fs/cgroup/memory/memory.limit_in_bytes",
    ]
    .iter()
    .find_map(|path| fs::read_to_string(path).ok()?.trim().parse::<u64>().ok());
    Some(container.map_or(machine, |most| most.min(machine)) / 5 * 4)
}

/// The memory that the process uses.
fn used() -> Option<u64> {
    kilobytes("/proc/self/status", "VmRSS:")
}

fn kilobytes(path: &str, name: &str) -> Option<u64> {
    let text = fs::read_to_string(path).ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(name))?;
    let number: u64 = line.trim().trim_end_matches("kB").trim().parse().ok()?;
    number.checked_mul(1024)
}
