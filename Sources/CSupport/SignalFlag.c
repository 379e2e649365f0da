#define _GNU_SOURCE
#include "SignalFlag.h"
#include "UnfinishedFiles.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <sched.h>
#include <semaphore.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

static atomic_int interrupt_count;
static atomic_int acted_count;
static atomic_int may_interrupt_work;
static int ends_process;
static int wake_pipe[2] = {-1, -1};
static sem_t raised;

static void (*raise_action)(void *);
static void *raise_context;

static const int line_signals[] = {SIGWINCH, SIGTSTP, SIGHUP, SIGTERM};
enum { line_signal_count = sizeof line_signals / sizeof line_signals[0] };
static struct sigaction outside_line[line_signal_count];

static void wake(int number) {
  int saved = errno;
  unsigned char byte = (unsigned char)number;
  // The pipe does not block: when it is full, there is enough in it to wake the reader.
  ssize_t written = write(wake_pipe[1], &byte, 1);
  (void)written;
  errno = saved;
}

static void on_interrupt(int number) {
  atomic_fetch_add(&interrupt_count, 1);
  if (ends_process && !atomic_exchange(&may_interrupt_work, 0)) {
    hoso_unfinished_remove();
    _exit(128 + number);
  }
  sem_post(&raised);
  wake(number);
}

// What would end the process ends it, once nothing half written is left.
static void on_end(int number) {
  hoso_unfinished_remove();
  signal(number, SIG_DFL);
  raise(number);
}

static void *watch(void *unused) {
  (void)unused;
  for (;;) {
    if (sem_wait(&raised) != 0) continue;
    raise_action(raise_context);
    atomic_fetch_add(&acted_count, 1);
  }
  return NULL;
}

static struct sigaction calling(void (*handler)(int)) {
  struct sigaction action = {0};
  action.sa_handler = handler;
  action.sa_flags = SA_RESTART;
  sigemptyset(&action.sa_mask);
  return action;
}

int hoso_signals_listen(void (*raise)(void *), void *context, int is_script) {
  raise_action = raise;
  raise_context = context;
  ends_process = is_script;
  if (pipe2(wake_pipe, O_CLOEXEC | O_NONBLOCK) != 0 || sem_init(&raised, 0, 0) != 0) return -1;
  // The watching thread takes no signals itself, so that they reach the main thread.
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  int failed = pthread_create(&thread, NULL, watch, NULL);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (failed) return -1;
  pthread_detach(thread);
  struct sigaction action = calling(on_interrupt), inherited;
  sigaction(SIGINT, NULL, &inherited);
  // What the parent made us ignore (a script's background job) stays ignored.
  if (inherited.sa_handler != SIG_IGN) sigaction(SIGINT, &action, NULL);
  static const int ends[] = {SIGTERM, SIGHUP, SIGQUIT};
  for (unsigned index = 0; index < sizeof ends / sizeof ends[0]; index++) {
    struct sigaction end = calling(on_end);
    sigaction(ends[index], NULL, &inherited);
    if (inherited.sa_handler != SIG_IGN) sigaction(ends[index], &end, NULL);
  }
  sigset_t interrupt;
  sigemptyset(&interrupt);
  sigaddset(&interrupt, SIGINT);
  pthread_sigmask(SIG_UNBLOCK, &interrupt, NULL);
  return wake_pipe[0];
}

void hoso_signals_begin_work(void) { atomic_store(&may_interrupt_work, 1); }

void hoso_signals_end_work(void) { atomic_store(&may_interrupt_work, 0); }

int hoso_signals_interrupt_count(void) { return atomic_load(&interrupt_count); }

void hoso_signals_settle(void) {
  while (atomic_load(&acted_count) < atomic_load(&interrupt_count)) sched_yield();
}

void hoso_signals_begin_line(void) {
  struct sigaction action = calling(wake);
  for (int index = 0; index < line_signal_count; index++) {
    sigaction(line_signals[index], NULL, &outside_line[index]);
    // What the parent made us ignore (nohup) stays ignored.
    if (outside_line[index].sa_handler != SIG_IGN)
      sigaction(line_signals[index], &action, NULL);
  }
}

void hoso_signals_end_line(void) {
  for (int index = 0; index < line_signal_count; index++)
    sigaction(line_signals[index], &outside_line[index], NULL);
}

void hoso_signals_act_by_default(int number) {
  struct sigaction by_default = calling(SIG_DFL), before;
  sigaction(number, &by_default, &before);
  raise(number);
  // Here again after SIGCONT.
  sigaction(number, &before, NULL);
}

void hoso_signals_end_on_closed_pipe(void) { signal(SIGPIPE, SIG_DFL); }
