/// The order in which a schema wants the children of one element.
///
/// Word refuses files whose property elements stand in another order ("unreadable content"), LibreOffice accepts
/// any, and for `w:rPr` even the published schema does: so the order is a table and never the order of calls.
struct ElementOrder: Sendable {
  /// The qualified names in their order.
  let names: [String]
  private let places: [String: Int]

  /// Makes an order of all the names that may stand, in their order.
  init(_ names: String...) {
    self.names = names.map { "w:\($0)" }
    places = Dictionary(
      uniqueKeysWithValues: self.names.enumerated().map { ($0.element, $0.offset) })
  }

  /// The place of `name`; a name the table does not hold is a mistake in this plugin.
  func place(of name: StaticString) -> Int {
    guard let place = places[name.description] else {
      preconditionFailure("\(name) does not stand in this element")
    }
    return place
  }
}

// ECMA-376 Part 1, 5th edition, transitional; the type a table was taken from stands over it.

extension ElementOrder {
  /// `w:pPr` (CT_PPr).
  static let paragraph = ElementOrder(
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
    "sectPr")

  /// `w:rPr` (EG_RPrBase, in the sequence that Microsoft's Open XML SDK checks; ECMA's own schema takes any).
  static let run = ElementOrder(
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
    "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
    "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
    "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath")

  /// `w:sectPr` (CT_SectPr).
  static let section = ElementOrder(
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote",
    "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid", "printerSettings")

  /// `w:style` (CT_Style).
  static let style = ElementOrder(
    "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority",
    "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "personalCompose",
    "personalReply", "rsid", "pPr", "rPr", "tblPr", "trPr", "tcPr", "tblStylePr")

  /// `w:tblPr` (CT_TblPr).
  static let table = ElementOrder(
    "tblStyle", "tblpPr", "tblOverlap", "bidiVisual", "tblStyleRowBandSize", "tblStyleColBandSize",
    "tblW", "jc", "tblCellSpacing", "tblInd", "tblBorders", "shd", "tblLayout", "tblCellMar",
    "tblLook", "tblCaption", "tblDescription")

  /// `w:lvl` of a numbering definition (CT_Lvl).
  static let level = ElementOrder(
    "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId",
    "legacy", "lvlJc", "pPr", "rPr")

  /// `w:compat` (CT_Compat), as far as it is not about other programs' layout.
  static let compatibility = ElementOrder(
    "noTabHangInd", "noLeading", "spaceForUL", "noColumnBalance",
    "balanceSingleByteDoubleByteWidth", "noExtraLineSpacing", "doNotLeaveBackslashAlone",
    "ulTrailSpace", "doNotExpandShiftReturn", "spacingInWholePoints", "adjustLineHeightInTable",
    "applyBreakingRules", "doNotUseEastAsianBreakRules", "useFELayout", "useNormalStyleForList",
    "useAltKinsokuLineBreakRules", "compatSetting")

  /// `w:settings` (CT_Settings) without mail merge, protection, revision tracking and what is about the program.
  static let settings = ElementOrder(
    "zoom", "displayBackgroundShape", "printFractionalCharacterWidth", "embedTrueTypeFonts",
    "saveSubsetFonts", "mirrorMargins", "alignBordersAndEdges", "bordersDoNotSurroundHeader",
    "bordersDoNotSurroundFooter", "gutterAtTop", "hideSpellingErrors", "hideGrammaticalErrors",
    "defaultTabStop", "autoHyphenation", "consecutiveHyphenLimit", "hyphenationZone",
    "doNotHyphenateCaps", "defaultTableStyle", "evenAndOddHeaders", "bookFoldRevPrinting",
    "bookFoldPrinting", "bookFoldPrintingSheets", "drawingGridHorizontalSpacing",
    "drawingGridVerticalSpacing", "displayHorizontalDrawingGridEvery",
    "displayVerticalDrawingGridEvery", "doNotUseMarginsForDrawingGridOrigin",
    "drawingGridHorizontalOrigin", "drawingGridVerticalOrigin", "doNotShadeFormData",
    "noPunctuationKerning", "characterSpacingControl", "printTwoOnOne", "strictFirstAndLastChars",
    "noLineBreaksAfter", "noLineBreaksBefore", "updateFields", "footnotePr", "endnotePr", "compat",
    "themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator")
}
