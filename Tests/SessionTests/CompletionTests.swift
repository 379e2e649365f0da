import Diagnostics
import Session
import Syntax
import TestSupport
import Testing
import Values

/// What Tab offers, on the sample.
@Suite struct CompletionTests {
  private let english = Samples.sample()
  private let vietnamese = Samples.sample(
    Settings(language: .vietnamese, baseFolder: PackageRoot.sample))

  private func texts(after text: String) -> [String] {
    english.completions(after: text).map(\.text)
  }

  // MARK: All sentences

  @Test func `whatever is offered may stand there`() {
    for sentence in SampleSentences.questions {
      for start in OfferedWordsTests.words(of: sentence) {
        let before = String(sentence[..<start])
        for completion in english.completions(after: before) where !completion.isOpen {
          let kept = String(decoding: before.utf8.prefix(completion.start), as: UTF8.self)
          let text = kept + completion.text
          guard let parsed = SyntaxTree.parseSentence(text, names: english.names),
            let error = parsed.diagnostics.first(where: { $0.severity == .error })
          else { continue }
          // What is still missing is missing at the end; what is wrong stands before it.
          let unfinished: [MessageID] = [
            .unexpectedEnd, .unclosedBracket, .whyNeedsVersus, .expectNeedsComparison,
          ]
          // Words that are read together with the next one, or not at all.
          let halves = ["not", "last", "previous", "this", "save store", "check script"]
          let isUnfinished =
            unfinished.contains(error.message) || halves.contains(completion.text)
          #expect(isUnfinished, "‘\(text)’: \(error.message)")
        }
      }
    }
  }

  // MARK: Single places

  @Test func `a name is completed without its marks, and gets them`() {
    #expect(texts(after: "dossiers where district = kr").contains("\"Krông Pắc\""))
    #expect(texts(after: "dossiers where unit = so tu") == ["\"Sở Tư pháp\""])
    #expect(vietnamese.completions(after: "tỷ lệ truc").map(\.text) == ["trực tuyến"])
  }

  @Test func `marks that are typed count`() {
    #expect(vietnamese.completions(after: "tỷ lệ trễ").map(\.text) == ["trễ hạn"])
    #expect(vietnamese.completions(after: "tỷ lệ trế").isEmpty)
  }

  @Test func `a word is completed before its tone is typed`() {
    #expect(vietnamese.completions(after: "tỷ lệ trưc").map(\.text) == ["trực tuyến"])
    #expect(vietnamese.completions(after: "đếm theo đon v").map(\.text).first == "đơn vị")
    #expect(texts(after: "dossiers where district = \"Buôn Ma Thuô") == ["\"Buôn Ma Thuột\""])
  }

  @Test func `an open quote is completed and closed`() {
    #expect(texts(after: "units where name = \"Sở Tư") == ["\"Sở Tư pháp\""])
  }

  @Test func `a word that is a name too stands in quotes as a value`() {
    #expect(texts(after: "dossiers where channel = ") == ["counter", "\"online\"", "postal"])
  }

  @Test func `after a dot only what the link leads to is offered`() {
    let found = texts(after: "rate online by unit.")
    #expect(found.contains("tier"))
    #expect(!found.contains("channel"))
  }

  @Test func `a clause that stands is not offered again`() {
    let found = texts(after: "rate online by district ")
    #expect(!found.contains("by"))
    #expect(found.contains("having"))
    #expect(!texts(after: "rate online ").contains("having"))
  }

  @Test func `tests fit the type of what is tested`() {
    let flag = texts(after: "dossiers where late ")
    #expect(flag.contains("and") && !flag.contains("contains") && !flag.contains("="))
    let text = texts(after: "dossiers where channel ")
    #expect(text.contains("contains") && text.contains("=") && !text.contains("<"))
    let number = texts(after: "dossiers where days ")
    #expect(number.contains("between") && number.contains("<") && !number.contains("like"))
  }

  @Test func `private fields and their values are never offered`() {
    for place in ["dossiers where ", "dossiers show ", "count by ", "dossiers where appl"] {
      #expect(!texts(after: place).contains("applicant"), "\(place)")
    }
    #expect(texts(after: "dossiers where applicant = ").isEmpty)
    #expect(texts(after: "dossiers where applicant contains \"").isEmpty)
  }

  @Test func `columns of the table are offered to its pipes`() {
    #expect(texts(after: "rate online by district | sort ").contains("rate online"))
    #expect(texts(after: "rate online by district | drop ") == ["district", "rate online", "n"])
  }

  @Test func `files are offered where a file is meant`() {
    #expect(texts(after: "load \"mod") == ["\"model.hoso\""])
    #expect(texts(after: "load uni").isEmpty == false)
  }

  @Test func `topics are offered to help`() {
    #expect(texts(after: "help roll") == ["rolling"])
  }

  @Test func `nothing is offered in a comment or after a closed text`() {
    #expect(texts(after: "units -- where ").isEmpty)
    #expect(texts(after: "units where name = \"x\"").isEmpty)
  }

  @Test func `the second sentence of a line is completed by itself`() {
    #expect(texts(after: "units; dossiers where chan").contains("channel"))
  }

  @Test func `a question mark at the end asks what may come next`() {
    let text = english.transcript(of: "dossiers where channel = ?")
    #expect(text.contains("values: counter, \"online\", postal"))
    let words = english.transcript(of: "rate online vs ?")
    #expect(words.contains("words: average, ") && words.contains("target"))
  }

  @Test func `what may come next is listed to the window's width, and the rest is counted`() {
    let session = Samples.sample()
    session.textWidth = 40
    let lines = session.transcript(of: "dossiers where procedure = ?").split(separator: "\n")
    #expect(lines.count > 5 && lines.allSatisfy { DisplayWidth.of(String($0)) <= 40 })
    #expect(lines.joined(separator: " ").contains(/… and more than \d+ more/))
  }

  @Test func `a misspelt word is corrected to one that may stand there`() {
    let failure = english.failure(of: "rate online by district hving count > 3")
    #expect(failure?.diagnostics.first?.suggestions == ["having"])
    let other = english.failure(of: "rate online hving count > 3")
    #expect(other?.diagnostics.first?.suggestions.contains("having") == false)
  }

  @Test func `a half-typed sentence of any form is completed without a fault`() {
    for sentence in SampleSentences.all + SampleSentences.mistakes {
      for end in sentence.indices {
        for completion in english.completions(after: String(sentence[..<end])) {
          #expect(completion.start <= sentence.utf8.count)
        }
      }
    }
  }
}
