package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/url"
	"os"
	"strings"

	"github.com/joho/godotenv"

	"whosaid/bot/gateway"
)

// dotenv is the file that fills in what the environment leaves out.
const dotenv = ".env"

// A config is what "whosaid serve" and "whosaid commands" take from the
// environment. settings says where each field comes from.
type config struct {
	token     string
	apiURL    string
	guildID   string
	logLevel  slog.Level
	logFormat string
	stories   []string
}

// A setting is one environment variable. read checks a value and takes it
// over; its error tells what is wrong with the value and how to mend it,
// separated by a line break, and never repeats a secret.
type setting struct {
	name, otherwise string // otherwise is the value when it is not set; empty means none
	required        bool
	read            func(c *config, value string) error
}

// settings are the environment variables, in the order of .env.example.
var settings = []setting{
	{name: "DISCORD_TOKEN", required: true, read: readToken},
	{name: "STORIES", read: readStories},
	{name: "DISCORD_GUILD_ID", read: readGuildID},
	{name: "LOG_LEVEL", otherwise: "info", read: readLogLevel},
	{name: "LOG_FORMAT", otherwise: "text", read: readLogFormat},
	{name: "DISCORD_API_URL", otherwise: gateway.DefaultAPIURL, read: readAPIURL},
}

// configFaults is everything that is wrong with the configuration.
type configFaults []string

func (f configFaults) Error() string { return strings.Join(f, "\n") }

// readConfig reads the configuration from the environment, and from a file
// for what the environment leaves out. The error is configFaults, with
// everything that is wrong; what is right is there with it.
func readConfig(getenv func(string) string, file string) (*config, error) {
	var faults configFaults
	filled, err := godotenv.Read(file)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		// The library's error quotes the line, which may be the token's.
		faults = append(faults, fault(file, "it cannot be read as lines of NAME=value", "write it like .env.example, or delete it"))
	}
	c := &config{}
	for _, s := range settings {
		value := strings.TrimSpace(getenv(s.name))
		if value == "" {
			value = strings.TrimSpace(filled[s.name])
		}
		if value == "" {
			value = s.otherwise
		}
		switch {
		case value == "" && s.required:
			faults = append(faults, fault(s.name, "it is not set", "set it in the environment or in a file "+file+"; .env.example says where to get it"))
		case value != "":
			if err := s.read(c, value); err != nil {
				problem, fix, _ := strings.Cut(err.Error(), "\n")
				faults = append(faults, fault(s.name, problem, fix))
			}
		}
	}
	if len(faults) > 0 {
		return c, faults
	}
	return c, nil
}

func fault(name, problem, fix string) string {
	return fmt.Sprintf("%s: %s\n  fix: %s", name, problem, fix)
}

// wrong is what a setting's read returns.
func wrong(problem, fix string) error { return errors.New(problem + "\n" + fix) }

func readToken(c *config, value string) error {
	value = strings.TrimSpace(strings.TrimPrefix(value, "Bot "))
	if strings.ContainsFunc(value, func(r rune) bool { return r <= ' ' || r > '~' }) {
		return wrong("a token has no blanks and no characters beyond ASCII in it", "copy it again from https://discord.com/developers/applications (your application, Bot, Reset Token)")
	}
	c.token = value
	return nil
}

func readStories(c *config, value string) error {
	c.stories = strings.FieldsFunc(value, func(r rune) bool { return r == os.PathListSeparator || r == ',' })
	for i := range c.stories {
		c.stories[i] = strings.TrimSpace(c.stories[i])
	}
	return nil
}

func readGuildID(c *config, value string) error {
	// Ids are numbers of 17 digits and more since 2015, of at most 20.
	if strings.Trim(value, "0123456789") != "" || len(value) < 15 || len(value) > 20 {
		return wrong(fmt.Sprintf("%q is no id of a server", value), "switch on Developer Mode in Discord's settings, then right-click the server: Copy Server ID. Leave it empty for all servers")
	}
	c.guildID = value
	return nil
}

func readLogLevel(c *config, value string) error {
	for _, level := range []slog.Level{slog.LevelDebug, slog.LevelInfo, slog.LevelWarn, slog.LevelError} {
		if strings.EqualFold(value, level.String()) {
			c.logLevel = level
			return nil
		}
	}
	return wrong(fmt.Sprintf("%q is no level", value), "write debug, info, warn or error")
}

func readLogFormat(c *config, value string) error {
	c.logFormat = strings.ToLower(value)
	if c.logFormat != "text" && c.logFormat != "json" {
		return wrong(fmt.Sprintf("%q is no format", value), "write text or json")
	}
	return nil
}

func readAPIURL(c *config, value string) error {
	const fix = "leave it empty for Discord, or write an address such as http://127.0.0.1:8080"
	u, err := url.Parse(value)
	switch {
	case err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https":
		return wrong("it is no http or https address", fix)
	case u.User != nil || u.RawQuery != "" || u.Fragment != "":
		return wrong("it has more in it than a host", fix)
	case strings.Contains(u.Path, "/api"):
		return wrong("it has the path of the API in it, which whosaid adds itself", fix)
	}
	c.apiURL = strings.TrimRight(value, "/")
	return nil
}

// logger returns the log that the configuration asks for.
func (c *config) logger(w io.Writer) *slog.Logger {
	o := &slog.HandlerOptions{Level: c.logLevel, ReplaceAttr: gateway.MaskAttr(c.token)}
	if c.logFormat == "json" {
		return slog.New(slog.NewJSONHandler(w, o))
	}
	return slog.New(slog.NewTextHandler(w, o))
}
