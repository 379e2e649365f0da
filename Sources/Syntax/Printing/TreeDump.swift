package import Diagnostics
import Values

/// Prints the structure of trees and tokens, indented, for documentation and golden tests.
///
/// Ranges are left out, so two dumps are equal exactly if the trees are equal but for
/// where their parts stand.
package enum TreeDump {
  /// The structure of a sentence.
  package static func text(of sentence: Sentence) -> String {
    var lines: [String] = []
    append(sentence.kind, label: nil, depth: 0, to: &lines)
    return lines.joined(separator: "\n") + "\n"
  }

  /// One line per token: kind and text.
  package static func tokens(of source: SourceText) -> String {
    var lexer = Lexer(source)
    var lines = ""
    while true {
      let token = lexer.next()
      lines += "\(token.kind) \(DisplayWidth.escaped(source[token.range]))\n"
      if token.kind == .end { return lines }
    }
  }

  /// A node by its own shape: a leaf on one line, anything else with its parts below.
  private static func append(_ node: Any, label: String?, depth: Int, to lines: inout [String]) {
    let prefix = String(repeating: "  ", count: depth) + (label.map { $0 + ": " } ?? "")
    if isOmitted(node) { return }
    if let leaf = leafText(of: node) {
      lines.append(prefix + leaf)
      return
    }
    let mirror = Mirror(reflecting: node)
    switch mirror.displayStyle {
    case .optional:
      if let child = mirror.children.first {
        append(child.value, label: label, depth: depth, to: &lines)
      }
    case .collection: appendElements(mirror, label, depth, to: &lines)
    case .enum: appendCase(node, mirror, prefix, depth, to: &lines)
    default:
      if let kind = onlyKind(of: mirror) {
        append(kind, label: label, depth: depth, to: &lines)
      } else {
        lines.append(prefix + typeName(of: node))
        appendParts(mirror, depth + 1, to: &lines)
      }
    }
  }

  private static func appendElements(
    _ mirror: Mirror, _ label: String?, _ depth: Int, to lines: inout [String]
  ) {
    guard !mirror.children.isEmpty else { return }
    let inner = label == nil ? depth : depth + 1
    if let label { lines.append(String(repeating: "  ", count: depth) + label) }
    for child in mirror.children { append(child.value, label: nil, depth: inner, to: &lines) }
  }

  private static func appendCase(
    _ node: Any, _ mirror: Mirror, _ prefix: String, _ depth: Int, to lines: inout [String]
  ) {
    guard let payload = mirror.children.first, !(payload.value is SourceRange) else {
      lines.append(prefix + (mirror.children.first?.label ?? "\(node)"))
      return
    }
    let name = payload.label ?? ""
    if let leaf = leafText(of: payload.value) {
      lines.append(prefix + name + " " + leaf)
      return
    }
    lines.append(prefix + name)
    let inner = Mirror(reflecting: payload.value)
    let isPlainStruct = inner.displayStyle == .struct && onlyKind(of: inner) == nil
    if inner.displayStyle == .tuple || isPlainStruct {
      appendParts(inner, depth + 1, to: &lines)
    } else {
      append(payload.value, label: nil, depth: depth + 1, to: &lines)
    }
  }

  private static func appendParts(_ mirror: Mirror, _ depth: Int, to lines: inout [String]) {
    for child in mirror.children where child.label != "bodyRange" {
      let label = child.label.flatMap { $0.hasPrefix(".") ? nil : $0 }
      append(child.value, label: label, depth: depth, to: &lines)
    }
  }

  /// The kind of a node, or the expression of an item, that has nothing else to show.
  private static func onlyKind(of mirror: Mirror) -> Any? {
    let parts = mirror.children.filter { !isOmitted($0.value) }
    guard parts.count == 1, let part = parts.first, ["kind", "expression"].contains(part.label)
    else { return nil }
    return part.value
  }

  /// Places, and what is not there: nil, empty lists, `false`.
  private static func isOmitted(_ node: Any) -> Bool {
    if node is SourceRange { return true }
    if let flag = node as? Bool { return !flag }
    let mirror = Mirror(reflecting: node)
    switch mirror.displayStyle {
    case .optional, .collection: return mirror.children.isEmpty
    default: return false
    }
  }

  private static func typeName(of node: Any) -> String {
    let name = String(describing: type(of: node))
    return name.prefix(1).lowercased() + name.dropFirst()
  }

  /// Nodes that read best as their text.
  private static func leafText(of node: Any) -> String? {
    switch node {
    case let name as Name: TreePrinter.text(of: name)
    case let path as Path: TreePrinter.text(of: path)
    case let number as NumberLiteral: TreePrinter.text(of: number)
    case let number as WholeNumber: TreePrinter.text(of: number)
    case let literal as TextLiteral: TreePrinter.text(of: literal)
    case let text as String: TreePrinter.quoted(text)
    case let period as PeriodExpression: TreePrinter.text(of: period)
    case let function as AggregateFunction: TreePrinter.name(of: function)
    case let sign as ArithmeticOperator: sign.rawValue
    case let sign as ComparisonOperator: sign.rawValue
    case let flag as Bool: String(flag)
    case let number as Int: String(number)
    default: nil
    }
  }
}
