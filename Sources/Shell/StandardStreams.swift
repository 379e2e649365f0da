import Glibc

/// Standard input, output and error, which the program that started this one may have closed.
package enum StandardStreams {
  /// Puts a file without content in the place of each stream that is closed. Otherwise the next
  /// file that is opened, or a pipe of our own, would be taken for it. Writing there fails, as it
  /// would have failed before.
  ///
  /// Call it before anything is opened.
  package static func replaceClosed() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      // Safety: a text that ends with 0, which is only read.
      _ = unsafe open("/dev/null", O_RDONLY)
    }
  }
}
