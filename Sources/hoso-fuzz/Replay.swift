import Glibc

#if !FUZZING
  /// Replays inputs: `hoso-fuzz FILE…` from the folder of the package.
  @main struct Replay {
    static func main() {
      var failed = false
      for path in CommandLine.arguments.dropFirst() {
        guard let bytes = read(path) else {
          print("cannot read \(path)")
          failed = true
          continue
        }
        for fault in EntryPoint.sentences.faults(bytes) {
          print("\(path): \(fault)")
          failed = true
        }
      }
      exit(failed ? 1 : 0)
    }

    // Safety: the buffer outlives the call that fills it, and its length is passed along.
    private static func read(_ path: String) -> [UInt8]? {
      guard let file = unsafe fopen(path, "rb") else { return nil }
      defer { unsafe fclose(file) }
      var buffer = [UInt8](repeating: 0, count: 1 << 20)
      let count = unsafe fread(&buffer, 1, buffer.count, file)
      return Array(buffer.prefix(count))
    }
  }
#endif
