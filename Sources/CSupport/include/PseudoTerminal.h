// A terminal for tests: starts a program on a new pseudo-terminal.
#ifndef HOSO_PSEUDOTERMINAL_H
#define HOSO_PSEUDOTERMINAL_H

#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <unistd.h>

/// Starts `path` with its arguments and environment (both end with NULL) on a new terminal of
/// that size. Returns the process, and in `terminal` what reads its screen and types its keys;
/// -1 when it fails.
static inline pid_t hoso_start_in_terminal(const char *path, char *const arguments[],
                                           char *const environment[], int rows, int columns,
                                           int *terminal) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  pid_t child = forkpty(terminal, NULL, NULL, &size);
  if (child == 0) {
    // The thread that starts us may block signals; a program on a terminal hears all of them.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(path, arguments, environment);
    _exit(127);
  }
  return child;
}

/// Gives the terminal another size; the program on it is told.
static inline int hoso_resize_terminal(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

#endif
