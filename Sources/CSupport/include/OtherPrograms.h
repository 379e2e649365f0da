// Programs of the user that take the terminal for a while: a pager, an editor.
#ifndef HOSO_OTHERPROGRAMS_H
#define HOSO_OTHERPROGRAMS_H

/// Starts a command of the shell that reads what is written to the returned descriptor; -1 when
/// it cannot be started. A reader that goes away early makes writing fail instead of ending this
/// process. `less` takes the options, unless the environment has some for it. One at a time.
int hoso_pager_start(const char *command, const char *less_options);

/// Waits until the command ends; its exit status, 128 and the signal that ended it, or -1.
int hoso_pager_end(void);

/// Runs a command of the shell on the terminal. Ctrl-C is the command's alone. Its exit status,
/// 128 and the signal that ended it, or -1.
int hoso_run_program(const char *command);

#endif
