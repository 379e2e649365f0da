#include <langinfo.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <readline/readline.h>
#include <readline/history.h>

// Setters of readline's global variables, which Swift 6 cannot touch.

/// readline takes the encoding from the environment, at every line. We read and write UTF-8
/// whatever the locale says, so a locale of another encoding is overruled; pager and editor,
/// which are given our UTF-8, inherit that.
static inline void hoso_readline_start_in_utf8(void) {
  setlocale(LC_CTYPE, "");
  if (strcmp(nl_langinfo(CODESET), "UTF-8") != 0) setenv("LC_ALL", "C.UTF-8", 1);
  rl_initialize();
}

/// Forgets that an earlier line ended with the input; readline would go on moving the cursor to
/// a fresh line after each line.
static inline void hoso_readline_forget_end(void) { rl_eof_found = 0; }

/// Starts readline: names the program for conditions in the user's `.inputrc`, leaves signals
/// to us, and takes the prompt off standard output where that is no terminal.
static inline void hoso_readline_begin(int prompts_to_stderr) {
  rl_readline_name = "hoso";
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;
  rl_outstream = prompts_to_stderr ? stderr : stdout;
  // One Tab shows the choices; the user's .inputrc may say otherwise.
  rl_variable_bind("show-all-if-ambiguous", "on");
  hoso_readline_start_in_utf8();
  using_history();
}

/// Completes the whole line up to the cursor, whatever signs are in it. The completer gives an
/// array for readline to free, whose first text is what all have in common, or NULL; the lister
/// shows the choices that the completer gave last.
static inline void hoso_readline_complete_with(char **(*completer)(const char *, int, int),
                                               void (*lister)(char **, int, int)) {
  rl_attempted_completion_function = completer;
  rl_completion_display_matches_hook = lister;
  rl_completer_word_break_characters = "";
  rl_completer_quote_characters = NULL;
  rl_sort_completion_matches = 0;
  rl_ignore_completion_duplicates = 0;
}

/// Keeps readline from completing names of files where there are no completions.
static inline void hoso_readline_end_completion(void) { rl_attempted_completion_over = 1; }

/// Whether the completions that are asked for are all put into the line (`insert-completions`).
static inline int hoso_readline_inserts_all(void) { return rl_completion_type == '*'; }

/// Whether a blank follows the only completion.
static inline void hoso_readline_append_blank(int appends) {
  rl_completion_suppress_append = !appends;
  rl_completion_append_character = ' ';
}

/// The number of the first sentence that can be recalled.
static inline int hoso_readline_first_number(void) { return history_base; }

/// Numbers the sentences that can be recalled.
static inline void hoso_readline_number_from(int first) { history_base = first; }

/// Puts the cursor behind the last character of the line, on whatever row that is.
static inline void hoso_readline_move_to_end(void) {
  rl_point = rl_end;
  rl_redisplay();
}

/// Where readline writes; what we write around it must go the same way to stay in order.
static inline void hoso_readline_write(const char *text) {
  fputs(text, rl_outstream);
  fflush(rl_outstream);
}

/// Draws prompt and line again after something else used the terminal.
static inline void hoso_readline_restore(void) {
  rl_prep_terminal(1);
  rl_forced_update_display();
}
