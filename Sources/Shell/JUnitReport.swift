package import Diagnostics
package import Session

/// The expectations of scripts as test cases, in the XML that build servers read (JUnit).
///
/// Each sentence with an `expect` is a case named after it, of the class that is its script;
/// any other sentence that fails is a case with an error. Those that a script did not come to
/// are skipped cases.
package final class JUnitReport: SentenceObserver {
  private struct TestCase {
    let name: String
    let script: String
    let seconds: Double
    var failure: Failure?
    var isSkipped = false
    /// Where a sentence stands whose words tell something private; nil of every other one.
    var privatePlace: String?
  }

  private let language: Language
  private let tellsPrivate: (String) -> Bool
  private var cases: [TestCase] = []
  /// When the sentences began that are being carried out: files run inside one another.
  private var starts: [ContinuousClock.Instant] = []
  /// Where the last sentence ends that was begun by a script itself, in its source.
  private(set) var place = 0

  /// A report with messages in a language, without a word of sentences that tell something private.
  package init(language: Language, tellsPrivate: @escaping (String) -> Bool) {
    self.language = language
    self.tellsPrivate = tellsPrivate
  }

  package func willRun(_ sentence: ObservedSentence) {
    if starts.isEmpty { place = sentence.range.end }
    starts.append(.now)
  }

  package func didRun(_ sentence: ObservedSentence, _ outcome: Outcome?) {
    let seconds = starts.popLast().map { (ContinuousClock.now - $0) / .seconds(1) } ?? 0
    var failure: Failure?
    if case .failure(let found)? = outcome { failure = found }
    guard sentence.isExpectation || failure != nil else { return }
    var test = testCase(of: sentence, seconds: seconds)
    test.failure = failure
    cases.append(test)
  }

  /// A case named after its sentence; one that tells something private has none of its words.
  private func testCase(of sentence: ObservedSentence, seconds: Double) -> TestCase {
    let script = sentence.script ?? "hoso"
    guard tellsPrivate(sentence.text) else {
      return TestCase(name: sentence.text, script: script, seconds: seconds)
    }
    let place = "\(script):\(sentence.location.line):\(sentence.location.column)"
    return TestCase(
      name: MessageTable.phrase(.privateQuestion, in: language), script: script,
      seconds: seconds, privatePlace: place)
  }

  /// Adds what failed without a sentence: a script that cannot be read, a folder that cannot be
  /// opened. Without a name it is called as its script.
  package func add(_ failure: Failure, named name: String? = nil) {
    let script = failure.source.name ?? "hoso"
    cases.append(TestCase(name: name ?? script, script: script, seconds: 0, failure: failure))
  }

  /// Adds that answers could not be written, and why.
  package func add(unwritten reason: String) {
    let diagnostic = Diagnostic(
      .fileUnwritable, ["path": .code("-o"), "reason": .text(reason)])
    add(Failure([diagnostic], in: SourceText(""), kind: .load), named: reason)
  }

  /// Adds expectations that were not looked at, as the script ended before them.
  func add(skipped sentences: [ObservedSentence]) {
    for sentence in sentences {
      var test = testCase(of: sentence, seconds: 0)
      test.isSkipped = true
      cases.append(test)
    }
  }

  /// The whole report.
  package var xml: String {
    let failures = cases.count { $0.failure?.kind == .expectation }
    let errors = cases.count { $0.failure != nil } - failures
    let seconds = cases.reduce(0) { $0 + $1.seconds }
    let counts: [(String, String)] = [
      ("name", "hoso"), ("tests", "\(cases.count)"), ("failures", "\(failures)"),
      ("errors", "\(errors)"), ("skipped", "\(cases.count(where: \.isSkipped))"),
      ("time", JUnitReport.decimal(seconds)),
    ]
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites>
      \(XMLText.tag("testsuite", counts))
      \(cases.map(element).joined())</testsuite>
      </testsuites>

      """
  }

  private func element(_ test: TestCase) -> String {
    let attributes = [
      ("classname", test.script), ("name", test.name),
      ("time", JUnitReport.decimal(test.seconds)),
    ]
    let start = XMLText.tag("testcase", attributes)
    guard let failure = test.failure else {
      return start + (test.isSkipped ? "<skipped/>" : "") + "</testcase>\n"
    }
    let name = failure.kind == .expectation ? "failure" : "error"
    if let place = test.privatePlace {
      // What failed would quote the sentence: the code says what kind of mistake it is.
      let code = failure.diagnostics.first?.message.rawValue ?? ""
      let inner = XMLText.tag(name, [("message", "\(test.name): \(code)")])
      return "\(start)\n\(inner)\(XMLText.escaped(place))</\(name)>\n</testcase>\n"
    }
    let message = failure.diagnostics.first.map {
      MessageTable.fill(
        MessageTable.text(of: $0.message).what[language], $0.facts, language)
    }
    let inner = XMLText.tag(name, [("message", message ?? "")])
    return "\(start)\n\(inner)\(XMLText.escaped(words(failure)))</\(name)>\n</testcase>\n"
  }

  /// What standard error says of a failure.
  private func words(_ failure: Failure) -> String {
    let renderer = DiagnosticRenderer(
      language: language, width: 100, usesColor: false, offersFix: false)
    return failure.diagnostics.map { renderer.render($0, in: failure.source) }.joined()
  }

  /// Seconds with three places, whatever the locale.
  private static func decimal(_ seconds: Double) -> String {
    let thousandths = Int((seconds * 1_000).rounded())
    let places = String(thousandths % 1_000)
    let zeros = String(repeating: "0", count: 3 - places.count)
    return "\(thousandths / 1_000).\(zeros)\(places)"
  }
}
