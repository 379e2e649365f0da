import Diagnostics
import Metrics
package import Syntax

/// A name that may be typed at some place of a sentence.
package struct OfferedName: Hashable, Sendable {
  /// As a sentence writes it, in backquotes where it must be.
  package let text: String
  /// Its label as a sentence writes it; nil where there is none.
  package let label: String?
  package let kind: Kind
  /// The names that it is written with.
  let path: Path

  /// What the name stands for.
  package enum Kind: String, Hashable, Sendable {
    case entity, field, flag, metric, score, set, query, column
  }

  init(_ naming: Naming, _ kind: Kind) {
    text = TreePrinter.text(of: naming.name)
    label = naming.label.map { TreePrinter.text(of: Name($0.text, range: $0.range)) }
    self.kind = kind
    path = Path(naming.name)
  }

  /// A name of what a link leads to, after the name of the link.
  init(_ name: OfferedName, after link: Naming) {
    let link = OfferedName(link, .field)
    text = link.text + "." + name.text
    label =
      link.label == nil && name.label == nil
      ? nil : (link.label ?? link.text) + "." + (name.label ?? name.text)
    kind = name.kind
    path = Path([link.path.names[0]] + name.path.names, range: name.path.range)
  }

  /// A name that a sentence has defined.
  package init(defined name: Name) {
    self.init(Naming(name), .query)
  }

  /// A column of a table, and its words in the reader's language.
  package init(column name: String, label: String? = nil) {
    text = name
    self.label = label == name ? nil : label
    kind = .column
    path = Path(Name(name, range: .empty(at: 0)))
  }

  /// A sentence's mention of it.
  var expression: Expression { Expression(.path(path), range: path.range) }
}
