// Files that are only half written: a signal that ends the process removes them.
#ifndef HOSO_UNFINISHEDFILES_H
#define HOSO_UNFINISHEDFILES_H

/// Keeps in mind that a file is being written; the path is copied. Where too many are written at
/// a time, nothing is kept: such a file is only left behind.
void hoso_unfinished_begin(const char *path);

/// The file is whole, or gone.
void hoso_unfinished_end(const char *path);

/// Removes every file that is not whole. Safe in a signal handler.
void hoso_unfinished_remove(void);

#endif
