//! What is read, as a plain tree: elements, attributes, text.
//!
//! The running app paints a tree into the page; the same tree can be written as HTML without a
//! browser, for whoever has no script. It is also far smaller in the bundle than typed views: one
//! painter serves every screen.
//!
//! Invariant: text is text. Nothing in a tree is ever taken for markup, by either of the two.

mod html;

pub use html::to_html;

use std::borrow::Cow;

/// A piece of a page.
#[derive(Clone, Debug, PartialEq)]
pub enum Node {
    /// Words.
    Text(Cow<'static, str>),
    /// An element with what is in it.
    Element(Element),
}

/// An element. SVG elements are told by standing in an `svg`. It is one pointer wide, so that
/// building a tree moves little and costs little code.
#[derive(Clone, Debug, PartialEq)]
pub struct Element(Box<Parts>);

/// What an element is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts {
    /// Name, lower case but for SVG's own.
    pub tag: &'static str,
    /// Attributes, each name at most once.
    pub attributes: Vec<(&'static str, Cow<'static, str>)>,
    /// What is in it, in order.
    pub children: Vec<Node>,
}

/// An empty element.
#[inline(never)]
#[must_use]
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts {
        tag,
        attributes: Vec::new(),
        children: Vec::new(),
    }))
}

impl std::ops::Deref for Element {
    type Target = Parts;

    fn deref(&self) -> &Parts {
        &self.0
    }
}

impl Element {
    /// With an attribute more.
    #[must_use]
    pub fn attr(self, name: &'static str, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_attribute(name, value.into())
    }

    /// With an attribute more, where there is a value.
    #[must_use]
    pub fn maybe(self, name: &'static str, value: Option<impl Into<Cow<'static, str>>>) -> Self {
        match value {
            Some(value) => self.with_attribute(name, value.into()),
            None => self,
        }
    }

    /// With a class, or several with spaces between.
    #[must_use]
    pub fn class(self, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_attribute("class", value.into())
    }

    /// With an id.
    #[must_use]
    pub fn id(self, value: impl Into<Cow<'static, str>>) -> Self {
        self.with_attribute("id", value.into())
    }

    /// With one thing more in it: words or an element.
    #[must_use]
    pub fn with(self, child: impl Into<Node>) -> Self {
        self.with_node(child.into())
    }

    /// With several things more in it.
    #[must_use]
    pub fn with_all<N: Into<Node>>(mut self, children: impl IntoIterator<Item = N>) -> Self {
        for child in children {
            self = self.with_node(child.into());
        }
        self
    }

    /// The value of an attribute.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|(known, _)| *known == name)
            .map(|(_, value)| value.as_ref())
    }

    #[inline(never)]
    fn with_node(mut self, child: Node) -> Self {
        self.0.children.push(child);
        self
    }

    #[inline(never)]
    fn with_attribute(mut self, name: &'static str, value: Cow<'static, str>) -> Self {
        match self
            .0
            .attributes
            .iter_mut()
            .find(|(known, _)| *known == name)
        {
            Some(slot) => slot.1 = value,
            None => self.0.attributes.push((name, value)),
        }
        self
    }
}

impl From<Element> for Node {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

impl From<&'static str> for Node {
    fn from(text: &'static str) -> Self {
        Self::Text(Cow::Borrowed(text))
    }
}

impl From<String> for Node {
    fn from(text: String) -> Self {
        Self::Text(Cow::Owned(text))
    }
}

/// Words for who can't see what the eye does.
#[must_use]
pub fn unseen(words: impl Into<Node>) -> Element {
    el("span").class("unseen").with(words)
}

/// A sign for the eye alone.
#[must_use]
pub fn for_the_eye(words: impl Into<Node>) -> Element {
    el("span").attr("aria-hidden", "true").with(words)
}
