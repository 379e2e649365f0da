/// Something that may be typed next.
package struct Completion: Hashable, Sendable {
  /// Where what is typed of it begins, in bytes of UTF-8; what stands from there on is replaced.
  package let start: Int
  /// What then stands there.
  package let text: String
  package let kind: Kind
  /// Whether more of it may follow at once, so that no blank is set after it.
  package var isOpen: Bool

  package init(start: Int, text: String, kind: Kind, isOpen: Bool = false) {
    self.start = start
    self.text = text
    self.kind = kind
    self.isOpen = isOpen
  }

  /// What it is: completions are listed by kind, in this order.
  package enum Kind: Int, Hashable, Sendable, Comparable, CaseIterable {
    case value, name, keyword, sign, variable, file, topic, command

    package static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
  }
}
