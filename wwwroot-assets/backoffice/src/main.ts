// First what we take away and add, then the client, which reads the registry when its element enters the page.
import "./extensions";
import "editor-client";
