#include "UnfinishedFiles.h"

#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { most_files = 8 };
static _Atomic(char *) paths[most_files];

void hoso_unfinished_begin(const char *path) {
  char *copy = strdup(path);
  if (copy == NULL) return;
  for (int slot = 0; slot < most_files; slot++) {
    char *none = NULL;
    if (atomic_compare_exchange_strong(&paths[slot], &none, copy)) return;
  }
  free(copy);
}

void hoso_unfinished_end(const char *path) {
  for (int slot = 0; slot < most_files; slot++) {
    char *known = atomic_load(&paths[slot]);
    if (known == NULL || strcmp(known, path) != 0) continue;
    // Whoever takes the path out of its slot owns it.
    if (atomic_compare_exchange_strong(&paths[slot], &known, NULL)) free(known);
    return;
  }
}

void hoso_unfinished_remove(void) {
  for (int slot = 0; slot < most_files; slot++) {
    char *path = atomic_exchange(&paths[slot], NULL);
    if (path != NULL) unlink(path);
  }
}
