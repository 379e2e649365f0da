import Diagnostics
import Glibc
import Session

/// Measures one process: opens a folder, then answers each sentence of the arguments
/// `--repeat` times. Prints one tab-separated line a figure, for `scripts/bench`:
///
///     load    <seconds>
///     query   <sentence>   <first seconds>   <median of the others>
///     memory  <anonymous bytes after all>
///
/// Usage: hoso-bench FOLDER THREADS REPEAT SENTENCE…
let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, let threads = Int(arguments[1]), let rounds = Int(arguments[2]) else {
  print("usage: hoso-bench FOLDER THREADS REPEAT SENTENCE...")
  exit(2)
}

let clock = ContinuousClock()
let session = Session(settings: Settings(threads: threads))
let opened = clock.measure {
  if case .failure(let failure) = session.open(arguments[0]) { stop(failure) }
}
print("load\t\(opened.seconds)")

for sentence in arguments.dropFirst(3) {
  let first = time(sentence)
  let others = (0..<max(rounds - 1, 1)).map { _ in time(sentence) }.sorted()
  print("query\t\(sentence)\t\(first)\t\(others[others.count / 2])")
}
print("memory\t\(anonymousBytes() ?? 0)")

/// Seconds from the text of a sentence to its result table.
@MainActor func time(_ sentence: String) -> Double {
  clock.measure {
    session.run(SourceText(sentence)) { outcome in
      if case .failure(let failure) = outcome { stop(failure) }
      return true
    }
  }.seconds
}

func stop(_ failure: Failure) -> Never {
  for diagnostic in failure.diagnostics {
    print("error\t\(diagnostic.message.rawValue)\t\(diagnostic.facts)")
  }
  exit(1)
}

// Safety: the buffer outlives every call that fills it, and its length is passed along.
/// `RssAnon` and `VmSwap` of this process, in bytes.
func anonymousBytes() -> Int? {
  guard let file = unsafe fopen("/proc/self/status", "r") else { return nil }
  defer { unsafe fclose(file) }
  var total = 0
  var line = [CChar](repeating: 0, count: 256)
  while unsafe fgets(&line, Int32(line.count), file) != nil {
    let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    guard text.hasPrefix("RssAnon:") || text.hasPrefix("VmSwap:") else { continue }
    total += text.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0
  }
  return total * 1024
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}
