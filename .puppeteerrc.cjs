// whatsapp-web.js brings puppeteer, which would download a browser during `npm ci`.
module.exports = { skipDownload: true };
