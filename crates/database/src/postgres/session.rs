//! The wire to a server, and what waits to be sent on it.
//!
//! A statement whose result nobody wants need not be waited for: it waits itself, until the next one whose result is
//! wanted, and all of them are sent together. Each is a message of its own, so that the server reads and runs it as if
//! it had come alone. When one fails in a transaction, the server refuses those behind it; so nothing that ends a
//! transaction may stand behind another statement ([`Session::post`]).

use std::future::{Future, poll_fn};
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::future::maybe_done;
use sql::SqlValue;
use tokio::runtime::Runtime;
use tokio_postgres::tls::MakeTlsConnect;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{AsyncMessage, Client, Config, Error, Socket};

use super::encode::Param;
use super::error::statement_error;
use crate::error::DatabaseError;

/// How many notices of the server are kept.
const MAX_NOTICES: usize = 1000;

/// So many statements wait at most, and so many bytes of them: what is sent is kept in memory.
const MAX_WAITING: usize = 200;
const MAX_WAITING_BYTES: usize = 1 << 20;

/// A statement that waits to be sent.
struct Posted {
    sql: String,
    params: Vec<SqlValue>,
    /// The number that its sender knows it by.
    mark: Option<u64>,
}

impl Posted {
    async fn send(&self, client: &Client) -> Result<(), Error> {
        if self.params.is_empty() {
            client.batch_execute(&self.sql).await
        } else {
            run_with(client, &self.sql, &self.params).await.map(drop)
        }
    }

    fn failed(self, error: &Error) -> DatabaseError {
        let error = statement_error(error).with_statement(&self.sql);
        match self.mark {
            Some(mark) => error.with_posted(mark, self.params),
            None => error,
        }
    }
}

/// Runs a statement with parameters whose rows nobody wants; the server decides the types. How many rows it counted.
pub(super) async fn run_with(client: &Client, sql: &str, params: &[SqlValue]) -> Result<u64, Error> {
    let params: Vec<Param<'_>> = params.iter().map(Param).collect();
    let typed: Vec<(&(dyn ToSql + Sync), Type)> = params
        .iter()
        .map(|it| (it as &(dyn ToSql + Sync), Type::UNKNOWN))
        .collect();
    client.execute_typed(sql, &typed).await
}

/// One session with a server.
pub(super) struct Session {
    // Before the wire, which says goodbye when nobody can ask for anything any more.
    client: Arc<Client>,
    wire: Wire,
    posted: Vec<Posted>,
    /// The Python driver whose errors these are.
    module: &'static str,
}

impl Session {
    /// Connects, and carries messages with `runtime`, which has one thread.
    /// Its errors are of `module`.
    pub(super) fn open<T>(
        runtime: Runtime,
        config: &Config,
        tls: T,
        module: &'static str,
    ) -> Result<Session, Error>
    where
        T: MakeTlsConnect<Socket>,
        T::Stream: Send + 'static,
    {
        let (client, mut connection) = runtime.block_on(config.connect(tls))?;
        Ok(Session {
            client: Arc::new(client),
            wire: Wire {
                runtime,
                next: Some(Box::new(move |context| connection.poll_message(context))),
                lost: None,
                notices: Vec::new(),
            },
            posted: Vec::new(),
            module,
        })
    }

    /// What statements are sent with, in [`Session::run`].
    pub(super) fn client(&self) -> Arc<Client> {
        Arc::clone(&self.client)
    }

    /// Sends what waits, and the first message of `last` right behind it; then waits for all answers.
    ///
    /// Errors: that of the first statement that failed.
    pub(super) fn run<T>(
        &mut self,
        last: impl Future<Output = Result<T, Error>>,
    ) -> Result<T, DatabaseError> {
        let module = self.module;
        self.send_all(last).map_err(|error| error.with_module(module))
    }

    fn send_all<T>(&mut self, last: impl Future<Output = Result<T, Error>>) -> Result<T, DatabaseError> {
        let posted = std::mem::take(&mut self.posted);
        let client = self.client();
        let (failed, result) = self.wire.block_on(async {
            let mut sent: Vec<_> = posted
                .iter()
                .map(|it| Box::pin(maybe_done(it.send(&client))))
                .collect();
            let mut last = pin!(maybe_done(last));
            poll_fn(|context| {
                for one in &mut sent {
                    let _ = one.as_mut().poll(context);
                }
                let _ = last.as_mut().poll(context);
                Poll::Ready(())
            })
            .await;
            let mut failed = None;
            for (index, one) in sent.iter_mut().enumerate() {
                one.as_mut().await;
                if let Some(Err(error)) = one.as_mut().take_output() {
                    failed.get_or_insert((index, error));
                }
            }
            last.as_mut().await;
            (failed, last.take_output())
        });
        if let Some((index, error)) = failed {
            let error = self.wire.reason(error);
            return Err(match posted.into_iter().nth(index) {
                Some(posted) => posted.failed(&error),
                None => statement_error(&error),
            });
        }
        match result {
            Some(Ok(result)) => Ok(result),
            Some(Err(error)) => Err(statement_error(&self.wire.reason(error))),
            None => Err(super::params::invalid("a statement was not run".to_owned())),
        }
    }

    /// Whether a statement waits to be sent.
    pub(super) fn waits(&self) -> bool {
        !self.posted.is_empty()
    }

    /// Sends what waits and waits for the answers.
    pub(super) fn settle(&mut self) -> Result<(), DatabaseError> {
        if !self.waits() {
            return Ok(());
        }
        self.run(async { Ok(()) })
    }

    /// Has a statement sent with the next one. It must not end the transaction, and one must be open.
    ///
    /// Errors: so much waits that it is sent now, and something failed.
    pub(super) fn post(
        &mut self,
        sql: &str,
        params: &[SqlValue],
        mark: Option<u64>,
    ) -> Result<(), DatabaseError> {
        self.posted.push(Posted {
            sql: sql.to_owned(),
            params: params.to_vec(),
            mark,
        });
        let bytes: usize = self.posted.iter().map(|it| it.sql.len()).sum();
        if self.posted.len() >= MAX_WAITING || bytes >= MAX_WAITING_BYTES {
            return self.settle();
        }
        Ok(())
    }

    /// Messages of the server since the last call.
    pub(super) fn take_notices(&mut self) -> Vec<String> {
        std::mem::take(&mut self.wire.notices)
    }
}

type Next = Box<dyn FnMut(&mut Context<'_>) -> Poll<Option<Result<AsyncMessage, Error>>> + Send>;

/// What carries the messages of both sides while something waits for an answer.
struct Wire {
    runtime: Runtime,
    /// Sends and receives, and gives what nobody has asked for; nothing when the connection is over.
    next: Option<Next>,
    /// Why it is over.
    lost: Option<Error>,
    notices: Vec<String>,
}

impl Wire {
    fn block_on<T>(&mut self, future: impl Future<Output = T>) -> T {
        let mut future = pin!(future);
        let Wire {
            runtime,
            next,
            lost,
            notices,
        } = self;
        runtime.block_on(poll_fn(|context| {
            carry(next, lost, notices, context);
            future.as_mut().poll(context)
        }))
    }

    /// The error itself, or why there is no connection any more, if that is all that it says.
    fn reason(&mut self, error: Error) -> Error {
        match self.lost.take_if(|_| error.is_closed()) {
            Some(lost) => lost,
            None => error,
        }
    }
}

/// Lets the connection do what it can do now.
fn carry(
    next: &mut Option<Next>,
    lost: &mut Option<Error>,
    notices: &mut Vec<String>,
    context: &mut Context<'_>,
) {
    while let Some(poll) = next {
        match poll(context) {
            Poll::Pending => return,
            Poll::Ready(Some(Ok(AsyncMessage::Notice(notice)))) => {
                if notices.len() < MAX_NOTICES {
                    notices.push(format!("{}:  {}", notice.severity(), notice.message()));
                }
            }
            Poll::Ready(Some(Ok(_))) => {}
            Poll::Ready(Some(Err(error))) => {
                *lost = Some(error);
                *next = None;
            }
            Poll::Ready(None) => *next = None,
        }
    }
}

impl Drop for Wire {
    /// Says goodbye to the server.
    fn drop(&mut self) {
        let Wire {
            runtime,
            next,
            lost,
            notices,
        } = self;
        runtime.block_on(poll_fn(|context| {
            carry(next, lost, notices, context);
            match next {
                Some(_) => Poll::Pending,
                None => Poll::Ready(()),
            }
        }));
    }
}
