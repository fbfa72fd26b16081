import { button, h, uniqueId } from '../core/dom.js';
import { Refusal } from '../core/refusals.js';
import { sorry } from '../words/naming.js';
import { w } from '../words/words.js';

/** The sign-in form: the whole page at first, a dialog when a session ends while somebody writes. */
class AttuneSignIn extends HTMLElement {
  session = null;
  /** The name of whoever was signed in; they alone may go on with the open text. */
  returning = null;

  connectedCallback() {
    if (this.firstChild) return;
    this.user = this.#field(w.welcome.name, 'sign-in-user', { autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false' });
    this.password = this.#field(w.welcome.password, 'sign-in-password', { type: 'password', autocomplete: 'current-password' });
    if (this.returning) {
      this.user.input.value = this.returning;
      this.user.input.readOnly = true;
    }
    this.problem = h('p', { class: 'problem', role: 'alert' });
    this.submit = h('button', { type: 'submit', class: 'primary', testid: 'sign-in-submit' }, w.welcome.submit);
    this.append(
      h('form', { class: 'stack', novalidate: true, onsubmit: (event) => this.#signIn(event) },
        this.user.row, this.password.row, this.problem, this.submit,
        this.returning && button(w.welcome.other, () => this.session.signOut(), { class: 'quiet' })),
    );
  }

  focus() {
    (this.returning ? this.password : this.user).input.focus();
  }

  #field(label, testid, props) {
    const id = uniqueId('sign-in');
    const input = h('input', { id, testid, type: 'text', required: true, ...props });
    return { input, row: h('div', { class: 'field' }, h('label', { for: id }, label), input) };
  }

  async #signIn(event) {
    event.preventDefault();
    const [user, password] = [this.user.input.value.trim(), this.password.input.value];
    if (!user || !password) return this.#say(w.welcome.missing);
    this.submit.disabled = true;
    this.#say('');
    try {
      await this.session.signIn(user, password);
      this.password.input.value = '';
    } catch (problem) {
      const wrong = problem instanceof Refusal && [400, 401, 403].includes(problem.status);
      this.#say(wrong ? w.welcome.wrong : sorry(problem));
      this.password.input.select();
    } finally {
      this.submit.disabled = false;
    }
  }

  #say(words) {
    this.problem.textContent = words;
  }
}

customElements.define('attune-sign-in', AttuneSignIn);
