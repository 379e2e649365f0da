import Diagnostics
import Testing

@Suite("Source text")
struct SourceTextTests {
  @Test("lines and columns count characters from 1")
  func locations() {
    let source = SourceText("đơn vị\nkhi trễ\r\nhạn")
    #expect(source.location(of: 0) == SourceText("x").location(of: 0))
    let late = source.location(of: Array("đơn vị\nkhi ".utf8).count)
    #expect(late.line == 2)
    #expect(late.column == 5)
    #expect(source.location(of: source.end).line == 3)
    #expect(source.location(of: source.end).column == 4)
  }

  @Test("a line is given without its line end")
  func lines() {
    let source = SourceText("one\r\ntwo\n\nfour")
    #expect(source[source.lineRange(containing: 0)] == "one")
    #expect(source[source.lineRange(containing: 6)] == "two")
    #expect(source[source.lineRange(containing: 9)] == "")
    #expect(source[source.lineRange(containing: 99)] == "four")
  }

  @Test("offsets outside are clamped")
  func clamps() {
    let source = SourceText("abc")
    #expect(source[SourceRange(2, 9)] == "c")
    #expect(source[SourceRange(7, 9)] == "")
    #expect(source.location(of: -5).column == 1)
    #expect(source.location(of: 50).column == 4)
  }

  @Test("invalid bytes are replaced, and the first is remembered")
  func invalid() {
    let source = SourceText(bytes: Array("ab ".utf8) + [0xFF, 0xC3] + Array(" cd".utf8))
    #expect(source.text.hasPrefix("ab \u{FFFD}"))
    #expect(source.text.hasSuffix(" cd"))
    #expect(source.firstInvalid?.start == 3)
  }

  @Test("a truncated character at the end is invalid")
  func truncated() {
    let source = SourceText(bytes: Array("đ".utf8) + [0xE1, 0xBA])
    #expect(source.firstInvalid?.start == 2)
  }

  @Test("valid bytes are kept as they are")
  func valid() {
    let source = SourceText(bytes: Array("trễ \u{FFFD}".utf8))
    #expect(source.firstInvalid == nil)
    #expect(source.text == "trễ \u{FFFD}")
  }

  @Test("a range and another give the range over both")
  func unions() {
    #expect(SourceRange(3, 5).union(SourceRange(1, 2)) == SourceRange(1, 5))
    #expect(SourceRange(5, 3).isEmpty)
  }
}
