// Code without a language is text, and no guess of one.
export default {
  configureHljs: (hljs) => hljs.configure({ languages: [] }),
};
