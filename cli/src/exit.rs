//! How the command ends.

/// What a pipeline learns from the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// Done, or nothing to do
    Done,
    /// Refused or failed
    Failed,
    /// `plan --detailed-exitcode`: something is to be done
    Waiting,
    /// Ctrl-C
    Interrupted,
}

impl Exit {
    /// The process's exit code. (2, for wrong usage, is also given by the argument parser.)
    pub(crate) fn code(self) -> i32 {
        match self {
            Exit::Done => 0,
            Exit::Failed => 1,
            Exit::Waiting => 2,
            Exit::Interrupted => 130,
        }
    }
}
