#include <stdio.h>
#include <readline/readline.h>
#include <readline/history.h>

// Setters of readline's global variables, which Swift 6 cannot touch.

/// Names the program for conditions in the user's `.inputrc`, leaves signals to us, and takes
/// the prompt off standard output where that is no terminal.
static inline void hoso_readline_begin(int prompts_to_stderr) {
  rl_readline_name = "hoso";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  if (prompts_to_stderr) rl_outstream = stderr;
  using_history();
}

/// Puts the cursor behind the last character of the line, on whatever row that is.
static inline void hoso_readline_move_to_end(void) {
  rl_point = rl_end;
  rl_redisplay();
}

/// Where readline writes; what we write around it must go the same way to stay in order.
static inline void hoso_readline_write(const char *text) {
  fputs(text, rl_outstream ? rl_outstream : stdout);
  fflush(rl_outstream ? rl_outstream : stdout);
}

/// Draws prompt and line again after something else used the terminal.
static inline void hoso_readline_restore(void) {
  rl_prep_terminal(1);
  rl_forced_update_display();
}
