// Who imports Galley gets the model, the ledger and the plugin protocols with it.
@_exported public import GalleyCore
