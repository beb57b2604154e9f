//! The pages of the app, one folder each; pages never import pages.
