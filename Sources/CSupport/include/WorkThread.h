// Work on a thread of its own.
#ifndef HOSO_WORKTHREAD_H
#define HOSO_WORKTHREAD_H

/// Runs `work(context)` on a new thread with the stack of a main thread. It takes no signals, so
/// that they reach the main thread. Returns 0, or the error for which there is no thread.
int hoso_work_start(void (*work)(void *context), void *context);

/// Between the two, what C libraries write to `stderr` goes nowhere; the descriptor stays as it
/// is. Threads may do so at the same time.
void hoso_stderr_mute(void);
void hoso_stderr_unmute(void);

#endif
