//! `time`

use std::rc::Rc;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use super::civil::{self, Moment};
use super::strptime;
use crate::args::Args;
use crate::error::{Error, Result};
use crate::interp::Interp;
use crate::module::{Module, ModuleBuilder};
use crate::object::{Class, ClassBuilder, Instance, Payload};
use crate::value::Value;

/// A `time.sleep` may be so long; a migration that waits longer is refused and not silently shortened.
const LONGEST_SLEEP: f64 = 60.0;

/// The module's class of broken-down times.
struct StructTime(Rc<Class>);

const FIELDS: [&str; 11] = [
    "tm_year",
    "tm_mon",
    "tm_mday",
    "tm_hour",
    "tm_min",
    "tm_sec",
    "tm_wday",
    "tm_yday",
    "tm_isdst",
    "tm_zone",
    "tm_gmtoff",
];

pub(super) fn make(interp: &Interp) -> Result<Rc<Module>> {
    let class = struct_time(interp);
    interp.extend(Rc::new(StructTime(Rc::clone(&class))));
    let started = Instant::now();
    let module = ModuleBuilder::new("time")
        .class(&class)
        .constant("daylight", 0)
        .function("__getattr__", zone_constant)
        .constant("CLOCK_REALTIME", 0)
        .constant("CLOCK_MONOTONIC", 1)
        .function("clock_gettime", |interp, args| {
            let clock = args.reader("clock_gettime").int_or(interp, "clk_id", 0)?;
            let function = if clock == 0 { "time" } else { "monotonic" };
            interp.call_method(&interp.import_module("time")?, function, Args::default())
        })
        .function("time", |_, _| Ok(Value::Float(now().as_secs_f64())))
        .function("time_ns", |_, _| {
            Ok(Value::Int(i64::try_from(now().as_nanos()).unwrap_or(i64::MAX)))
        })
        .function("sleep", sleep);
    let module = ["monotonic", "perf_counter", "process_time", "thread_time"]
        .into_iter()
        .fold(module, |module, name| {
            module
                .function(name, move |_, _| {
                    Ok(Value::Float(started.elapsed().as_secs_f64()))
                })
                .function(&format!("{name}_ns"), move |_, _| {
                    Ok(Value::Int(
                        i64::try_from(started.elapsed().as_nanos()).unwrap_or(i64::MAX),
                    ))
                })
        });
    Ok(calendar(module).build())
}

/// What the machine's time zone decides. It is looked up when somebody asks: every `import logging` loads this module,
/// and finding the zone means reading folders.
fn zone_constant(interp: &Interp, args: Args) -> Result {
    let name = args.reader("__getattr__").required_str(interp, "name")?;
    let (offset, zone) = civil::local_offset(now().as_secs().try_into().unwrap_or(0));
    match &*name {
        "timezone" | "altzone" => Ok(Value::Int(-offset)),
        "tzname" => Ok(Value::tuple(vec![Value::str(&zone), Value::str(&zone)])),
        _ => Err(interp.attribute_error(format!("module 'time' has no attribute '{name}'"))),
    }
}

fn now() -> Duration {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default()
}

fn sleep(interp: &Interp, args: Args) -> Result {
    let seconds = args.reader("sleep").required(interp, "secs")?;
    interp.settle()?;
    let Some(seconds) = seconds.as_float() else {
        let given = interp.type_name(&seconds);
        return Err(interp.type_error(format!("'{given}' object cannot be interpreted as an integer")));
    };
    if seconds < 0.0 {
        return Err(interp.value_error("sleep length must be non-negative"));
    }
    if seconds > LONGEST_SLEEP {
        return Err(Error::denied(format!(
            "sleeping for more than {LONGEST_SLEEP} seconds is not allowed"
        )));
    }
    std::thread::sleep(Duration::from_secs_f64(seconds));
    Ok(Value::None)
}

fn calendar(module: ModuleBuilder) -> ModuleBuilder {
    module
        .function("localtime", |interp, args| {
            let seconds = seconds_argument(interp, args)?;
            let (offset, zone) = civil::local_offset(seconds);
            let mut moment = Moment::from_seconds(seconds, offset);
            (moment.offset, moment.zone) = (Some(offset), Some(zone));
            Ok(broken_down(interp, &moment))
        })
        .function("gmtime", |interp, args| {
            let mut moment = Moment::from_seconds(seconds_argument(interp, args)?, 0);
            (moment.offset, moment.zone) = (Some(0), Some("UTC".to_owned()));
            Ok(broken_down(interp, &moment))
        })
        .function("mktime", |interp, args| {
            let moment = moment_of(interp, &args.reader("mktime").required(interp, "t")?)?;
            let guess = moment.seconds();
            let (offset, _) = civil::local_offset(guess);
            let (offset, _) = civil::local_offset(guess - offset);
            #[allow(clippy::cast_precision_loss, reason = "seconds as float, as in Python")]
            Ok(Value::Float((guess - offset) as f64))
        })
        .function("strftime", |interp, args| {
            let mut reader = args.reader("strftime");
            let format = reader.required_str(interp, "format")?;
            let time = match reader.optional("t") {
                Some(time) => time,
                None => interp.call_method(&interp.import_module("time")?, "localtime", Args::default())?,
            };
            Ok(Value::from(moment_of(interp, &time)?.format(&format)))
        })
        .function("strptime", |interp, args| {
            let mut reader = args.reader("strptime");
            let text = reader.required_str(interp, "string")?;
            let format = reader.required_str(interp, "format")?;
            Ok(broken_down(interp, &strptime::parse(interp, &text, &format)?))
        })
        .function("ctime", |interp, args| {
            let time = interp.import_module("time")?;
            let local = interp.call_method(&time, "localtime", args)?;
            interp.call_method(&time, "asctime", Args::of(vec![local]))
        })
        .function("tzset", |_, _| Ok(Value::None))
        .function("asctime", |interp, args| {
            let time = match args.reader("asctime").optional("t") {
                Some(time) => time,
                None => interp.call_method(&interp.import_module("time")?, "localtime", Args::default())?,
            };
            Ok(Value::from(
                moment_of(interp, &time)?.format("%a %b %e %H:%M:%S %Y"),
            ))
        })
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "fractions are cut off, as in Python"
)]
fn seconds_argument(interp: &Interp, args: Args) -> Result<i64> {
    match args.reader("localtime").optional("secs") {
        None | Some(Value::None) => Ok(i64::try_from(now().as_secs()).unwrap_or(0)),
        Some(value) => value
            .as_float()
            .map(|seconds| seconds.floor() as i64)
            .ok_or_else(|| interp.type_error("an integer is required")),
    }
}

fn moment_of(interp: &Interp, time: &Value) -> Result<Moment> {
    let fields = interp.collect(&time.unwrapped())?;
    let numbers: Vec<i64> = fields.iter().filter_map(Value::as_int).collect();
    let [year, month, day, hour, minute, second, ..] = numbers.as_slice() else {
        return Err(interp.type_error("Tuple or struct_time argument required"));
    };
    let attribute = |name| match time {
        Value::Instance(_) => interp.find_attr(time, name),
        _ => Ok(None),
    };
    Ok(Moment {
        year: *year,
        month: *month,
        day: *day,
        hour: *hour,
        minute: *minute,
        second: *second,
        micro: 0,
        offset: attribute("tm_gmtoff")?.and_then(|offset| offset.as_int()),
        zone: attribute("tm_zone")?
            .and_then(|zone| zone.as_str())
            .map(|zone| zone.to_string()),
    })
}

fn struct_time(interp: &Interp) -> Rc<Class> {
    let class = ClassBuilder::new("time", "struct_time")
        .base(&interp.types().tuple)
        .method("__repr__", show_time)
        .method("__str__", show_time);
    let class = FIELDS[..9]
        .iter()
        .enumerate()
        .fold(class, |class, (index, name)| {
            class.property(name, move |_, this| match this.unwrapped() {
                Value::Tuple(items) => Ok(items.get(index).cloned().unwrap_or(Value::None)),
                _ => Ok(Value::None),
            })
        });
    class.build(interp)
}

fn broken_down(interp: &Interp, moment: &Moment) -> Value {
    let Some(class) = interp.extension::<StructTime>() else {
        return Value::None;
    };
    let dst = if moment.offset.is_some() { 0 } else { -1 };
    let numbers = [
        moment.year,
        moment.month,
        moment.day,
        moment.hour,
        moment.minute,
        moment.second,
        moment.weekday(),
        moment.day_of_year(),
        dst,
    ];
    let tuple = Value::tuple(numbers.into_iter().map(Value::Int).collect());
    let instance = Instance::with(&class.0, Payload::Value(tuple));
    instance.set("tm_zone", Value::optional_str(moment.zone.as_deref()));
    instance.set("tm_gmtoff", moment.offset.map_or(Value::None, Value::Int));
    Value::Instance(instance)
}

fn show_time(interp: &Interp, args: Args) -> Result {
    let fields = interp.collect(&args.this()?.unwrapped())?;
    let parts: Vec<String> = FIELDS
        .iter()
        .zip(&fields)
        .map(|(name, value)| Ok(format!("{name}={}", interp.repr(value)?)))
        .collect::<Result<_>>()?;
    Ok(Value::from(format!("time.struct_time({})", parts.join(", "))))
}
