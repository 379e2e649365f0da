import CReadline
import CSupport
import Glibc
import Synchronization

/// Reads lines with GNU readline: the user's `.inputrc`, editing, recall.
///
/// readline is driven a key at a time, so that signals are handled between keys and never
/// inside of a handler. It is one per process, as readline itself is.
package struct ReadlineLineReader: LineReader {
  package private(set) var history: History
  private let file: HistoryFile?
  private let interrupts: Interrupts

  package init(historyPath: String?, interrupts: Interrupts) {
    file = historyPath.map { HistoryFile(path: $0) }
    history = file?.load() ?? History()
    self.interrupts = interrupts
    hoso_readline_begin(isatty(STDOUT_FILENO) == 1 ? 0 : 1)
    unsafe hoso_readline_complete_with(completions, listCompletions)
    offerHistory()
  }

  /// Gives readline the sentences that the arrow keys recall.
  private func offerHistory() {
    clear_history()
    for sentence in history.sentences { unsafe add_history(sentence) }
  }

  /// Gives them anew after one before the recalled sentence was taken out: the sentences after it
  /// keep their numbers, by which readline finds the next one (Ctrl-O).
  private func offerHistoryWithoutOne() {
    let first = hoso_readline_first_number()
    offerHistory()
    hoso_readline_number_from(first + 1)
  }

  package mutating func remember(_ sentence: String, writing: Bool) {
    let isRepeated = history.sentences.contains(sentence)
    guard history.add(sentence) else { return }
    if isRepeated {
      offerHistoryWithoutOne()
    } else {
      unsafe add_history(sentence)
    }
    guard writing else { return }
    // A history that cannot be written is no reason to disturb the work.
    try? file?.append(sentence)
  }

  package mutating func forgetHistory() throws(HistoryFile.Failure) {
    history = History()
    clear_history()
    try file?.clear()
  }

  package mutating func readLine(
    prompt: Prompt, complete: @escaping (String) -> CompletionMenu
  ) -> LineInput {
    _ = pendingSignals()
    unsafe completer = complete
    delivered.withLock { $0 = nil }
    hoso_signals_begin_line()
    defer {
      hoso_signals_end_line()
      // A Ctrl-C before Enter is over; it must not stop what was entered.
      interrupts.settle()
    }
    // The window may have changed while nothing was typed.
    rl_reset_screen_size()
    hoso_readline_forget_end()
    unsafe rl_callback_handler_install(shown(prompt), deliver)
    while true {
      waitForInput()
      for signal in pendingSignals() where !survives(signal) { return .interrupted }
      guard isReadable else { continue }
      rl_callback_read_char()
      if let input = delivered.withLock({ $0 }) {
        return input
      }
    }
  }

  /// The prompt with its colour between the marks that tell readline it has no width.
  private func shown(_ prompt: Prompt) -> String {
    prompt.isBold ? "\u{1}\u{1B}[1m\u{2}\(prompt.text)\u{1}\u{1B}[0m\u{2}" : prompt.text
  }
}

extension ReadlineLineReader {
  /// Reacts to a signal between keys; false when the line is given up.
  private func survives(_ signal: Int32) -> Bool {
    switch signal {
    case SIGINT:
      hoso_readline_move_to_end()
      unsafe hoso_readline_write("^C")
      rl_free_line_state()
      rl_callback_sigcleanup()
      // Giving the terminal back moves the cursor to the start of the line.
      rl_callback_handler_remove()
      unsafe hoso_readline_write("\n")
      return false
    case SIGWINCH:
      rl_resize_terminal()
    case SIGTSTP:
      rl_deprep_terminal()
      hoso_signals_act_by_default(signal)
      hoso_readline_restore()
    default:
      rl_callback_handler_remove()
      hoso_signals_act_by_default(signal)
    }
    return true
  }

  /// The signals that arrived since the last look.
  private func pendingSignals() -> [Int32] {
    guard interrupts.wakeDescriptor >= 0 else { return [] }
    var bytes = [UInt8](repeating: 0, count: 64)
    // Safety: `read` writes at most `bytes.count` bytes; the pipe does not block.
    let count = unsafe read(interrupts.wakeDescriptor, &bytes, bytes.count)
    return bytes.prefix(max(0, count)).map(Int32.init)
  }

  /// Waits for a key or a signal.
  private func waitForInput() {
    var descriptors = [
      pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0),
      pollfd(fd: interrupts.wakeDescriptor, events: Int16(POLLIN), revents: 0),
    ]
    // Safety: `poll` writes into the elements it is told of.
    _ = unsafe poll(&descriptors, 2, -1)
  }

  private var isReadable: Bool {
    var descriptors = [pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)]
    // Safety: `poll` writes into the one element it is told of.
    return unsafe poll(&descriptors, 1, 0) > 0
  }
}

/// What readline handed over last; nil while the line is still being edited.
private let delivered = Mutex<LineInput?>(nil)

/// Called by readline with a finished line, or with nil at the end of input.
private func deliver(_ line: UnsafeMutablePointer<CChar>?) {
  rl_callback_handler_remove()
  // Safety: readline gives a text that ends with 0 and is ours to free.
  guard let line = unsafe line else {
    delivered.withLock { $0 = .endOfInput }
    return
  }
  let text = unsafe String(cString: line)
  unsafe free(line)
  delivered.withLock { $0 = .line(text) }
}

// MARK: - Completion

// Safety: readline calls back on the thread that called it, the only one that reads lines and
// that touches these.
nonisolated(unsafe) private var completer: ((String) -> CompletionMenu)?
nonisolated(unsafe) private var menu: CompletionMenu?

/// Called by readline at Tab, with the line up to the cursor.
private func completions(
  _ before: UnsafePointer<CChar>?, _ start: Int32, _ end: Int32
) -> UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? {
  hoso_readline_end_completion()
  guard let before = unsafe before, let completer = unsafe completer else { return nil }
  let found = completer(unsafe String(cString: before))
  unsafe menu = found
  guard !found.lines.isEmpty else { return nil }
  hoso_readline_append_blank(found.endsWord ? 1 : 0)
  // The first is what is put into the line; a single one stands for itself.
  let insertsAll = hoso_readline_inserts_all() != 0
  let texts =
    found.lines.count == 1
    ? found.lines : [found.common] + (insertsAll ? [found.all] : found.lines)
  // Safety: readline frees the texts and their array, so both come from `malloc`; one more
  // place ends the array.
  let size = unsafe MemoryLayout<UnsafeMutablePointer<CChar>?>.stride
  guard let memory = unsafe calloc(texts.count + 1, size) else { return nil }
  let matches = unsafe memory.bindMemory(
    to: UnsafeMutablePointer<CChar>?.self, capacity: texts.count + 1)
  for (index, text) in texts.enumerated() { unsafe matches[index] = strdup(text) }
  return unsafe matches
}

/// Called by readline to show the completions.
private func listCompletions(
  _ matches: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?, _ count: Int32, _ widest: Int32
) {
  guard let menu = unsafe menu else { return }
  let width = max(20, Int(hoso_terminal_width(STDOUT_FILENO)))
  let height = Int(hoso_terminal_height(STDOUT_FILENO))
  unsafe hoso_readline_write("\n")
  for line in menu.list(width: width, height: height > 0 ? height : 24) {
    unsafe hoso_readline_write(line + "\n")
  }
  rl_forced_update_display()
}
