//! Components that several pages share.

mod button;
mod dialog;
mod highlight;
mod link;
mod share_button;
mod side_mark;

pub use button::Button;
pub use dialog::Dialog;
pub use highlight::Highlight;
pub use link::Link;
pub use share_button::ShareButton;
pub use side_mark::{SideMark, VisuallyHidden, voice_class};
