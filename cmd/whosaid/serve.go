package main

import (
	"context"
	"errors"
	"fmt"

	"whosaid/bot"
	"whosaid/bot/gateway"
	"whosaid/index"
)

func serveCommand() *command {
	return &command{
		name: "serve", short: "Run the Discord bot",
		long: "It is configured by the environment, or by a file .env beside it; .env.example\n" +
			"lists the variables. DISCORD_TOKEN is required. The commands are registered\n" +
			"when it starts. SIGINT and SIGTERM end it in good order.",
		run: runServe,
	}
}

// userAgent is how we introduce ourselves to Discord, which turns away
// clients that do not, or in another form.
func userAgent() string { return "DiscordBot (" + projectURL + ", " + buildVersion() + ")" }

// projectURL stands where that form has the client's home page. Whoever runs a
// changed version puts theirs.
const projectURL = "https://whosaid.invalid"

func runServe(ctx context.Context, p *program, args []string) error {
	fs := p.flags()
	if err := p.parse(fs, args); err != nil {
		return err
	}
	if fs.NArg() > 0 {
		return usagef("serve takes no arguments; it is configured by the environment")
	}
	c, ix, err := prepare(p)
	if err != nil {
		return err
	}
	defer ix.Close()
	log := c.logger(p.stderr)
	g, err := gateway.New(gateway.Options{
		Token: c.token, APIURL: c.apiURL, GuildID: c.guildID, UserAgent: userAgent(), Logger: log,
		Handler: bot.New(bot.Options{Asker: ix, Logger: log}), Commands: bot.Commands(),
	})
	if err != nil {
		return err
	}
	log.Info("starting", "version", buildVersion(), "stories", len(ix.Stories()), "statements", statements(ix))
	if err := g.Run(ctx); err != nil {
		return err
	}
	log.Info("stopped")
	return nil
}

// prepare reads the configuration and the stories. Faults of both are told at
// once.
func prepare(p *program) (*config, *index.Index, error) {
	c, err := readConfig(p.getenv, dotenv)
	ix, storyErr := openIndex(c.stories)
	if storyErr != nil {
		storyErr = fmt.Errorf("STORIES: %w", storyErr)
	}
	if err := errors.Join(err, storyErr); err != nil {
		return nil, nil, err
	}
	return c, ix, nil
}

func statements(ix *index.Index) (n int) {
	for _, s := range ix.Stories() {
		n += len(s.Statements)
	}
	return n
}
