// Signals as a shell needs them: Ctrl-C counts and wakes instead of ending the process.
//
// Handlers only set flags, post a semaphore and write to a pipe: all of it is safe in a handler.
#ifndef HOSO_SIGNALFLAG_H
#define HOSO_SIGNALFLAG_H

/// Ctrl-C (SIGINT) from now on counts, wakes the pipe and runs `raise(context)` on a thread of
/// its own. Where `is_script` is set it ends the process with status 130 instead, unless work
/// was begun that can be stopped in order; a second one ends that too.
/// A signal that ends the process removes half written files first.
/// Returns the end of the pipe to read signal numbers from, or -1. Call it once.
int hoso_signals_listen(void (*raise)(void *context), void *context, int is_script);

/// Between the two, Ctrl-C asks the running work to stop.
void hoso_signals_begin_work(void);
void hoso_signals_end_work(void);

/// How often Ctrl-C was pressed since `hoso_signals_listen`.
int hoso_signals_interrupt_count(void);

/// Waits until all that was pressed so far has run `raise`: a thread may be late on a busy machine.
void hoso_signals_settle(void);

/// Until `hoso_signals_end_line`, SIGWINCH, SIGTSTP, SIGHUP and SIGTERM go to the pipe too, so
/// that a line editor can put the terminal right first.
void hoso_signals_begin_line(void);
void hoso_signals_end_line(void);

/// Does what the signal does by default: stops or ends the process.
void hoso_signals_act_by_default(int number);

/// Writing to a closed pipe ends the process in silence, also where the parent ignored it.
void hoso_signals_end_on_closed_pipe(void);

#endif
