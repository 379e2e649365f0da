import Glibc

/// What libFuzzer calls with each input, and the fuzzer itself.
///
/// `scripts/fuzz` builds this with `-sanitize=fuzzer -DFUZZING`: then libFuzzer brings the
/// main function. Any other build replays the files that are its arguments.
enum EntryPoint {
  /// The sample, in the folder that fuzzing runs from.
  static let sentences = SentenceTarget(folder: "samples/dak-lak-2023")
}

#if FUZZING
  // Safety: libFuzzer owns the bytes for the time of the call; they are copied first.
  /// Reads one input; a fault ends the fuzzer, which then keeps the input.
  @_cdecl("LLVMFuzzerTestOneInput")
  public func testOneInput(_ data: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = unsafe Array(UnsafeBufferPointer(start: data, count: count))
    let faults = EntryPoint.sentences.faults(bytes)
    guard !faults.isEmpty else { return 0 }
    for fault in faults { print("fault:", fault) }
    // What is printed must be out before the program ends.
    fflush(nil)
    abort()
  }
#endif
