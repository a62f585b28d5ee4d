//! Where JavaScript makes its calls, and is told of them.

use std::collections::HashMap;
use std::mem;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use altinn_systemregister::change::Stop;
use napi::bindgen_prelude::sys;
use napi::threadsafe_function::{ThreadsafeFunction, ThreadsafeFunctionCallMode};
use napi::{Env, Error, Status};
use napi_derive::napi;
use tokio::runtime::Handle;
use tokio::sync::oneshot;
use tokio::task::{AbortHandle, yield_now};

use crate::post::{Event, Member, Post};
use crate::runtime;
use crate::secret::Secret;

/// The face's function that fetches what is there. Weak: it keeps the process alive only while it is told to.
type Bell = ThreadsafeFunction<(), (), (), Status, false, true>;

/// The calls of one JavaScript environment. All that happens to them goes through one queue, in its order, and JavaScript is
/// woken once for all that is in it.
#[napi]
#[derive(Clone)]
pub struct Desk(Arc<Inner>);

struct Inner {
    bell: Bell,
    runtime: Handle,
    posts: Mutex<Vec<Post>>,
    running: Mutex<HashMap<u32, Running>>,
    questions: Mutex<Questions>,
}

/// How a call that is under way is ended early.
struct Running {
    task: AbortHandle,
    stop: Stop,
}

#[derive(Default)]
struct Questions {
    last: u32,
    open: HashMap<u32, oneshot::Sender<Option<Secret>>>,
}

#[napi]
impl Desk {
    /// The desk of this environment; the function is called whenever there is something to take.
    #[napi(constructor, catch_unwind)]
    pub fn new(env: Env, #[napi(ts_arg_type = "() => void")] bell: Bell) -> napi::Result<Self> {
        let runtime = runtime::enter().map_err(|error| Error::from_reason(error.to_string()))?;
        env.add_env_cleanup_hook((), |()| runtime::leave())?;
        Ok(Desk(Arc::new(Inner {
            bell,
            runtime,
            posts: Mutex::default(),
            running: Mutex::default(),
            questions: Mutex::default(),
        })))
    }

    /// What has happened since, in its order: for each the number of the call, what it is, and what there is to say. 0: the
    /// call is done, with its result; 1: it has failed, with the error; 2: a line of the log; 3: it has got on; 4: it needs a
    /// token, with the number of the question.
    #[napi(catch_unwind, ts_return_type = "Array<unknown>")]
    pub fn take(&self, env: Env) -> napi::Result<Vec<Member>> {
        let posts = mem::take(&mut *lock(&self.0.posts));
        let mut running = lock(&self.0.running);
        let ended = posts.iter().filter(|post| post.event.is_last() && running.remove(&post.call).is_some()).count();
        if ended > 0 && running.is_empty() {
            self.keep_alive(env, false)?;
        }
        Ok(posts.into_iter().flat_map(Post::members).collect())
    }

    /// Gives a call up: its work is dropped, and it fails.
    #[napi(catch_unwind)]
    pub fn cancel(&self, call: u32) {
        if let Some(running) = lock(&self.0.running).get(&call) {
            running.task.abort();
        }
    }

    /// Asks a call of many steps to begin no more of them: what has begun is finished, and it is done then.
    #[napi(catch_unwind)]
    pub fn stop(&self, call: u32) {
        if let Some(running) = lock(&self.0.running).get(&call) {
            running.stop.stop();
        }
    }

    /// Answers a question for a token; without one where the user's function failed.
    #[napi(catch_unwind)]
    pub fn answer(&self, question: u32, #[napi(ts_arg_type = "string | undefined")] token: Option<Secret>) {
        if let Some(asker) = lock(&self.0.questions).open.remove(&question) {
            let _ = asker.send(token); // fails where the call was given up
        }
    }

    /// Begins a call.
    pub(crate) fn begin(
        &self,
        env: Env,
        call: u32,
        stop: Stop,
        work: impl Future<Output = ()> + Send + 'static,
    ) -> napi::Result<()> {
        let mut running = lock(&self.0.running);
        if running.is_empty() {
            self.keep_alive(env, true)?;
        }
        let task = self.0.runtime.spawn(work).abort_handle();
        running.insert(call, Running { task, stop });
        Ok(())
    }

    /// Tells JavaScript something, once all that can go on has gone on: what happens meanwhile is told with it.
    pub(crate) fn post(&self, post: Post) {
        let is_first = {
            let mut posts = lock(&self.0.posts);
            posts.push(post);
            posts.len() == 1
        };
        if is_first {
            let desk = self.clone();
            self.0.runtime.spawn(async move {
                yield_now().await;
                desk.0.bell.call((), ThreadsafeFunctionCallMode::NonBlocking);
            });
        }
    }

    /// Asks JavaScript for a token; none where the environment has ended, or the user's function failed.
    pub(crate) async fn token(&self, call: u32) -> Option<Secret> {
        let (asker, answer) = oneshot::channel();
        let question = {
            let mut questions = lock(&self.0.questions);
            questions.last = questions.last.wrapping_add(1);
            let question = questions.last;
            questions.open.insert(question, asker);
            question
        };
        self.post(Post { call, event: Event::TokenNeeded(question) });
        answer.await.unwrap_or_default()
    }

    fn keep_alive(&self, env: Env, is_needed: bool) -> napi::Result<()> {
        let function = self.0.bell.raw();
        // SAFETY: it lives as long as `self`, and this is the thread of its environment.
        let status = unsafe {
            if is_needed {
                sys::napi_ref_threadsafe_function(env.raw(), function)
            } else {
                sys::napi_unref_threadsafe_function(env.raw(), function)
            }
        };
        match Status::from(status) {
            Status::Ok => Ok(()),
            status => Err(Error::from_status(status)),
        }
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
