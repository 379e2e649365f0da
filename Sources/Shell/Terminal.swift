import CSupport

/// What is known of the terminal and of the user's wishes about it.
package struct Terminal: Sendable {
  /// Cells of a line; nil where there is no terminal.
  package let width: Int?
  /// Lines of the window; nil where there is no terminal.
  package let height: Int?
  /// Whether colour may be used.
  package let usesColor: Bool

  package init(width: Int?, height: Int? = nil, usesColor: Bool) {
    self.width = width
    self.height = height
    self.usesColor = usesColor
  }

  /// The terminal behind an output as it is now; windows change their size.
  package static func current(
    _ output: Output, color: ColorChoice, environment: Environment
  ) -> Terminal {
    let width = output.isTerminal ? max(0, Int(hoso_terminal_width(output.descriptor))) : 0
    let height = output.isTerminal ? max(0, Int(hoso_terminal_height(output.descriptor))) : 0
    return Terminal(
      width: output.isTerminal ? (width > 0 ? width : 80) : nil,
      height: output.isTerminal ? (height > 0 ? height : 24) : nil,
      usesColor: usesColor(color, isTerminal: output.isTerminal, environment))
  }

  /// Whether colour is used: the option decides, then `NO_COLOR`, `CLICOLOR_FORCE`, `TERM`.
  package static func usesColor(
    _ choice: ColorChoice, isTerminal: Bool, _ environment: Environment
  ) -> Bool {
    switch choice {
    case .always: return true
    case .never: return false
    case .auto:
      if environment["NO_COLOR"] != nil { return false }
      if let forced = environment["CLICOLOR_FORCE"], forced != "0" { return true }
      return isTerminal && !environment.hasPlainTerminal
    }
  }
}
