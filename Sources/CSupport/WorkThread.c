#define _GNU_SOURCE
#include "WorkThread.h"

#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>

enum { stack_bytes = 8 << 20 };

struct job {
  void (*work)(void *);
  void *context;
};

static void *run(void *argument) {
  struct job job = *(struct job *)argument;
  free(argument);
  job.work(job.context);
  return NULL;
}

int hoso_work_start(void (*work)(void *), void *context) {
  struct job *job = malloc(sizeof *job);
  if (job == NULL) return -1;
  *job = (struct job){work, context};
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stack_bytes);
  pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
  sigset_t all, before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  pthread_t thread;
  int failed = pthread_create(&thread, &attributes, run, job);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  pthread_attr_destroy(&attributes);
  if (failed) free(job);
  return failed;
}

static pthread_mutex_t mute = PTHREAD_MUTEX_INITIALIZER;
static int muted_count;
static FILE *loud;

void hoso_stderr_mute(void) {
  pthread_mutex_lock(&mute);
  if (muted_count == 0) {
    FILE *nowhere = fopen("/dev/null", "we");
    if (nowhere != NULL) {
      loud = stderr;
      stderr = nowhere;
    }
  }
  muted_count++;
  pthread_mutex_unlock(&mute);
}

void hoso_stderr_unmute(void) {
  pthread_mutex_lock(&mute);
  muted_count--;
  if (muted_count == 0 && loud != NULL) {
    FILE *nowhere = stderr;
    stderr = loud;
    loud = NULL;
    fclose(nowhere);
  }
  pthread_mutex_unlock(&mute);
}
