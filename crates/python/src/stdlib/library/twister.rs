//! `_twister`: the random numbers of `random`, so that a seed gives the same numbers as in CPython.
//!
//! MT19937 by Matsumoto and Nishimura ("Mersenne Twister: A 623-dimensionally equidistributed uniform pseudorandom
//! number generator", 1998), seeded by their `init_by_array`.

use std::cell::RefCell;
use std::rc::Rc;

use num_bigint::BigInt;

use crate::error::Result;
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::{ClassBuilder, Instance};
use crate::value::Value;

const N: usize = 624;
const M: usize = 397;

struct Twister {
    state: Vec<u32>,
    index: usize,
}

pub(super) fn make(interp: &Interp) -> Result<Rc<Module>> {
    let class = ClassBuilder::new("_twister", "Twister")
        .static_method("__new__", |interp, args| {
            let Some(Value::Class(class)) = args.positional.first() else {
                return Err(interp.type_error("not a class"));
            };
            let class = Rc::clone(class);
            let seed = args.positional.get(1).and_then(Value::as_big).unwrap_or_default();
            let key = seed.magnitude().to_u32_digits();
            Ok(Instance::of(&class, RefCell::new(Twister::seeded(&key))))
        })
        .method("random", |interp, args| {
            let twister = this(interp, args.this()?)?;
            let mut twister = twister.borrow_mut();
            let (high, low) = (twister.next() >> 5, twister.next() >> 6);
            Ok(Value::Float(
                (f64::from(high) * 67_108_864.0 + f64::from(low)) / 9_007_199_254_740_992.0,
            ))
        })
        .method("getrandbits", |interp, args| {
            let (twister, mut reader) = args.method("getrandbits")?;
            let count = reader.int_or(interp, "k", 0)?;
            let mut left = u32::try_from(count)
                .map_err(|_| interp.value_error("number of bits must be non-negative"))?;
            let twister = this(interp, &twister)?;
            let mut digits = Vec::new();
            while left > 0 {
                let word = twister.borrow_mut().next();
                digits.push(if left < 32 { word >> (32 - left) } else { word });
                left = left.saturating_sub(32);
            }
            Ok(Value::big(BigInt::from(num_bigint::BigUint::new(digits))))
        })
        .method("state", |interp, args| {
            let twister = this(interp, args.this()?)?;
            let twister = twister.borrow();
            let mut numbers: Vec<Value> = twister
                .state
                .iter()
                .map(|word| Value::Int(i64::from(*word)))
                .collect();
            numbers.push(Value::size(twister.index));
            Ok(Value::tuple(numbers))
        })
        .method("set_state", |interp, args| {
            let (twister, mut reader) = args.method("set_state")?;
            let given = reader.required(interp, "state")?;
            let numbers: Vec<i64> = interp.collect(&given)?.iter().filter_map(Value::as_int).collect();
            let words: Option<Vec<u32>> = numbers.iter().map(|word| u32::try_from(*word).ok()).collect();
            let (Some(mut state), true) = (words, numbers.len() == N + 1) else {
                return Err(interp.value_error("state vector is the wrong size"));
            };
            let index = state
                .pop()
                .and_then(|index| usize::try_from(index).ok())
                .unwrap_or(N);
            *this(interp, &twister)?.borrow_mut() = Twister {
                state,
                index: index.min(N),
            };
            Ok(Value::None)
        })
        .build(interp);
    Ok(ModuleBuilder::new("_twister").class(&class).build())
}

fn this(interp: &Interp, value: &Value) -> Result<Rc<RefCell<Twister>>> {
    value
        .native::<RefCell<Twister>>()
        .ok_or_else(|| interp.type_error("not a random generator"))
}

#[allow(clippy::cast_possible_truncation, reason = "indexes are below 624")]
impl Twister {
    fn from_number(seed: u32) -> Twister {
        let mut state = vec![seed];
        for index in 1..N {
            let before = state[index - 1];
            state.push(
                (before ^ (before >> 30))
                    .wrapping_mul(1_812_433_253)
                    .wrapping_add(index as u32),
            );
        }
        Twister { state, index: N }
    }

    fn seeded(key: &[u32]) -> Twister {
        let key = if key.is_empty() { &[0][..] } else { key };
        let mut twister = Twister::from_number(19_650_218);
        let state = &mut twister.state;
        let mut at = 1;
        let mut step = |state: &mut Vec<u32>, factor: u32, add: u32, subtract: u32| {
            let before = state[at - 1];
            state[at] = (state[at] ^ (before ^ (before >> 30)).wrapping_mul(factor))
                .wrapping_add(add)
                .wrapping_sub(subtract);
            at += 1;
            if at >= N {
                state[0] = state[N - 1];
                at = 1;
            }
            at
        };
        for count in 0..N.max(key.len()) {
            let place = count % key.len();
            step(state, 1_664_525, key[place].wrapping_add(place as u32), 0);
        }
        let mut place = (N.max(key.len())) % (N - 1) + 1;
        for _ in 1..N {
            place = step(state, 1_566_083_941, 0, place as u32);
        }
        state[0] = 0x8000_0000;
        twister
    }

    fn next(&mut self) -> u32 {
        if self.index >= N {
            self.refill();
        }
        let mut word = self.state[self.index];
        self.index += 1;
        word ^= word >> 11;
        word ^= (word << 7) & 0x9d2c_5680;
        word ^= (word << 15) & 0xefc6_0000;
        word ^ (word >> 18)
    }

    fn refill(&mut self) {
        for at in 0..N {
            let joined = (self.state[at] & 0x8000_0000) | (self.state[(at + 1) % N] & 0x7fff_ffff);
            let odd = if joined & 1 == 1 { 0x9908_b0df } else { 0 };
            self.state[at] = self.state[(at + M) % N] ^ (joined >> 1) ^ odd;
        }
        self.index = 0;
    }
}
