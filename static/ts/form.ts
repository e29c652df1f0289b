// The public form, on top of what works without it.
import "./form/photos";
