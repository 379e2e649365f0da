import Syntax
enum Suggestion { static func nearest(to: String, among: some Sequence<String>) -> [String] { [] } }
enum TreePrinter { static func text(of: Expression) -> String { "" } }
