// The size of a window, which Swift cannot ask for: `ioctl` takes any number of arguments.
#ifndef HOSO_TERMINALSIZE_H
#define HOSO_TERMINALSIZE_H

#include <sys/ioctl.h>

/// The width of the terminal behind a file descriptor in cells; 0 when it is none.
static inline int hoso_terminal_width(int descriptor) {
  struct winsize size = {0};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_col : 0;
}

/// Its height in lines; 0 when it is none.
static inline int hoso_terminal_height(int descriptor) {
  struct winsize size = {0};
  return ioctl(descriptor, TIOCGWINSZ, &size) == 0 ? size.ws_row : 0;
}

#endif
