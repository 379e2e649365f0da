#define _GNU_SOURCE
#include "OtherPrograms.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>

static FILE *pager;
static void (*on_closed_pipe)(int);

static int exit_status(int word) {
  if (word == -1) return -1;
  return WIFEXITED(word) ? WEXITSTATUS(word) : 128 + WTERMSIG(word);
}

int hoso_pager_start(const char *command, const char *less_options) {
  if (pager) return -1;
  // What we write is UTF-8, whatever the locale says.
  setenv("LESSCHARSET", "utf-8", 0);
  // Another text needs other options, so they do not stay.
  int has_options = getenv("LESS") != NULL;
  if (!has_options) setenv("LESS", less_options, 1);
  pager = popen(command, "we");
  if (!has_options) unsetenv("LESS");
  if (!pager) return -1;
  // After the start, so that the command itself takes the signal as every program does.
  on_closed_pipe = signal(SIGPIPE, SIG_IGN);
  return fileno(pager);
}

int hoso_pager_end(void) {
  if (!pager) return -1;
  int word = pclose(pager);
  pager = NULL;
  signal(SIGPIPE, on_closed_pipe);
  return exit_status(word);
}

int hoso_run_program(const char *command) { return exit_status(system(command)); }
