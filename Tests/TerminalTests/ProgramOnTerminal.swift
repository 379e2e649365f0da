import CSupport
import Glibc
import TestSupport
import Testing

/// The built `hoso` on a terminal of its own, with a person's keys and eyes.
final class ProgramOnTerminal {
  private(set) var screen: Screen
  /// Everything that was ever written to the terminal, also what is gone from the screen.
  private(set) var written: [UInt8] = []
  private let process: pid_t
  private let terminal: Int32
  private var status: Int32?

  /// Starts hoso with a home of its own, so that no test sees another's history; in the working
  /// folder of the tests unless another is given. `starter` is a command that starts it. A screen
  /// that is wider than the window shows what the window has no room for.
  init(
    _ arguments: [String] = [], columns: Int = 80, rows: Int = 24, screenColumns: Int? = nil,
    environment further: [String: String] = [:], home: TemporaryFolder,
    in folder: String? = nil, through starter: [String] = []
  ) throws {
    let path = try BuiltProgram.path()
    let usual = [
      "HOME": home.path, "TERM": "xterm", "PATH": "/usr/bin:/bin", "INPUTRC": "/dev/null",
    ]
    let environment = usual.merging(further) { $1 }.map { "\($0)=\($1)" }
    screen = Screen(columns: screenColumns ?? columns, rows: rows)
    var descriptor: Int32 = -1
    let command = starter + (folder.map { ["/usr/bin/env", "-C", $0, path] } ?? [path])
    let words = CStrings(command + arguments)
    let variables = CStrings(environment)
    process = unsafe hoso_start_in_terminal(
      command[0], words.pointers, variables.pointers, Int32(rows), Int32(columns), &descriptor)
    terminal = descriptor
    try #require(process > 0)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    close(terminal)
  }

  /// Types keys. `\r` is Enter.
  func type(_ keys: String) {
    let bytes = Array(keys.utf8)
    _ = unsafe write(terminal, bytes, bytes.count)
  }

  /// Sends a signal to the program.
  func send(_ signal: Int32) {
    kill(process, signal)
  }

  /// Gives the window another width. A program that is not writing does not draw the screen
  /// anew; with `clearing`, what stands on it is forgotten.
  func resize(
    columns: Int, rows: Int = 24, clearing: Bool = false, screenColumns: Int? = nil
  ) {
    if clearing { screen = Screen(columns: screenColumns ?? columns, rows: rows) }
    hoso_resize_terminal(terminal, Int32(rows), Int32(columns))
  }

  /// Reads the screen until it shows what is waited for; the patience is far longer than any
  /// answer takes.
  func wait(
    until isShown: (Screen) -> Bool, _ what: String = "",
    at location: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<600 {
      if isShown(screen) { return }
      guard readMore(milliseconds: 50) else { break }
    }
    if !isShown(screen) {
      Issue.record("the screen never showed \(what):\n\(screen.text)", sourceLocation: location)
    }
  }

  /// Types keys again and again until the screen shows what is waited for: for programs that
  /// throw away what is typed at a wrong moment.
  func type(
    _ keys: String, until isShown: (Screen) -> Bool, _ what: String,
    at location: SourceLocation = #_sourceLocation
  ) {
    for _ in 0..<60 where !isShown(screen) {
      type(keys)
      for _ in 0..<10 where !isShown(screen) { _ = readMore(milliseconds: 50) }
    }
    wait(until: isShown, what, at: location)
  }

  /// Waits for a text anywhere on the screen.
  func wait(for text: String, at location: SourceLocation = #_sourceLocation) {
    wait(until: { $0.text.contains(text) }, "‘\(text)’", at: location)
  }

  /// Waits for the prompt on the last line, with nothing typed.
  func waitForPrompt(at location: SourceLocation = #_sourceLocation) {
    wait(until: { $0.cursor.line == "hoso>" && $0.cursor.column == 6 }, "the prompt", at: location)
  }

  /// Waits for the program to end by itself and gives its exit status.
  func exitStatus() -> Int32? {
    for _ in 0..<600 where status == nil {
      if !readMore(milliseconds: 50) { usleep(10_000) }
      var word: Int32 = 0
      if unsafe waitpid(process, &word, WNOHANG) == process {
        status = word & 0x7F == 0 ? (word >> 8) & 0xFF : 128 + (word & 0x7F)
      }
    }
    return status
  }
  /// Reads what was written; false when the program closed its terminal.
  private func readMore(milliseconds: Int32) -> Bool {
    var descriptors = [pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)]
    guard unsafe poll(&descriptors, 1, milliseconds) > 0 else { return true }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(terminal, &bytes, bytes.count)
    if count > 0 {
      screen.write(Array(bytes[..<count]))
      written += bytes[..<count]
    }
    return count > 0
  }
}

/// Texts for C: a list that ends with nil.
@safe final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ texts: [String]) {
    count = texts.count
    unsafe pointers = .allocate(capacity: texts.count + 1)
    for (index, text) in texts.enumerated() {
      unsafe (pointers + index).initialize(to: strdup(text))
    }
    unsafe (pointers + count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { unsafe free(pointers[index]) }
    unsafe pointers.deallocate()
  }
}
